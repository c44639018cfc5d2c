package gongji.conversation.engine;

/** What a conversation keeps from a finished dialog for those that come. */
public sealed interface Memory {

    /** The person's insured area: six digits. */
    record Region(String adcode) implements Memory {}

    /** Whom this chat acts for from now on; receipts of another person are shown no more. */
    record ActingFor(PersonRef person) implements Memory {}

    /** The person went out of this chat: what is known and was done before is forgotten, and open drafts with it. */
    record Nobody() implements Memory {}
}
