package gongji.conversation.question;

/** What a person gives to a waiting question. */
public sealed interface Input {

    /** Typed words, as they came. */
    record Typed(String text) implements Input {}

    /** One of the offered choices, by its id; it was offered with this very question. */
    record Chosen(String choice) implements Input {}

    /** A shared phone contact; {@code own} when the door vouches that it is the sender's. */
    record Contact(String phone, boolean own) implements Input {}

    /** A photo or file kept by the house under this reference. */
    record Paper(String reference, String fileName, long bytes) implements Input {}
}
