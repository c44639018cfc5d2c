package gongji.channel.telegram.update;

import gongji.message.Audience;

import java.util.Optional;

/** What an update turned out to be. */
public sealed interface Heard {

    /** Where a message stands and who wrote it. */
    record Origin(long chat, long person, int message, long date, Audience audience) {

        /** {@return the name of the conversation: the chat, and in a group the person too} */
        public String conversation() {
            return audience == Audience.PRIVATE ? Long.toString(chat) : chat + "/" + person;
        }
    }

    /** Typed words that are for the bot; mentions of it are taken out. */
    record Words(Origin origin, String text) implements Heard {}

    /** Words changed afterwards; {@code message} of the origin is the one that was changed. */
    record Changed(Origin origin, String text, long editDate) implements Heard {}

    /**
     * A pressed button.
     *
     * @param query what an acknowledgement names
     * @param label the words on the pressed button, where the update still shows it
     */
    record Press(Origin origin, String query, String data, Optional<String> label) implements Heard {}

    /** A press that cannot be followed, such as on a message sent in another bot's name; it is acknowledged. */
    record LostPress(String query) implements Heard {}

    /** A shared contact. */
    record Contact(Origin origin, String phone, boolean own) implements Heard {}

    /** A photo or a file. */
    record Paper(Origin origin, String fileId, String fileName, long bytes, String kind) implements Heard {}

    /** Something that cannot be put into words, such as a sticker. */
    record Odd(Origin origin, String kind) implements Heard {}

    /** An ID number in a group, in words that were not for the bot. */
    record Exposed(Origin origin) implements Heard {}

    /** A group became a supergroup. */
    record Moved(long from, long to) implements Heard {}

    /** Nothing that asks for an answer. */
    record Nothing(String why) implements Heard {}
}
