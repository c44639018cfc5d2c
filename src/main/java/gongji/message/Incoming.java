package gongji.message;

import java.time.Instant;

/**
 * One thing that arrived at a door.
 *
 * @param updateId the door's own id of the update; the pair of door and update id is taken once and never twice
 * @param at when the door received it
 */
public record Incoming(ConversationKey key, String updateId, Body body, Audience audience, Instant at) {

    public Incoming {
        if (updateId.isEmpty() || updateId.length() > 100) {
            throw new IllegalArgumentException("an update id has 1 to 100 characters");
        }
    }

    /** What arrived. */
    public sealed interface Body {

        /** Words typed by the person, exactly as they came: possibly empty, long or hostile. */
        record Typed(String text) implements Body {}

        /**
         * A pressed button.
         *
         * @param choice the id of the {@link Choice}
         * @param anchor the {@link Frame#anchor} of the message that carried it; empty when the door does not know
         */
        record Pressed(String choice, String anchor) implements Body {}

        /**
         * A contact shared through the door.
         *
         * @param own whether the door vouches that it is the sender's own number
         */
        record SharedContact(String phone, boolean own) implements Body {}

        /**
         * A photo or file, already fetched and kept encrypted by the door's memory.
         *
         * @param reference where the house finds it
         * @param bytes its size
         */
        record Paper(String reference, String fileName, long bytes) implements Body {}

        /** A correction of an earlier message: the id of the update that carried it and the new words. */
        record Edited(String updateId, String text) implements Body {}

        /**
         * Words from a one-time form that was opened for one question.
         *
         * @param anchor the {@link Frame#anchor} of that question; the words answer it and nothing else
         */
        record Filled(String anchor, String text) implements Body {}

        /** Something this door cannot put into words, such as a sticker; the kind is for a helpful line. */
        record Unreadable(String kind) implements Body {}
    }
}
