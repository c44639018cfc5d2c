package gongji.conversation.engine;

import gongji.message.ConversationKey;
import gongji.message.Value;

import java.util.List;
import java.util.Optional;

/** Tells to which people a chat is linked. Safe for use by many threads. */
public interface Links {

    /** {@return the people this chat may act for, the chat's own person first; empty when it is linked to nobody} */
    List<Linked> linked(ConversationKey key);

    /**
     * One of the people a chat may act for.
     *
     * @param name how the person is named in this chat, masked
     * @param region the six digits of the place where the person is insured, where the register knows it
     */
    record Linked(PersonRef person, Value name, Optional<String> region) {}
}
