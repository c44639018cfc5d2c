package gongji.message;

import java.time.Duration;

/** A way to reach people. Called by many threads, but for one conversation by one at a time and in order. */
public interface Door {

    /** {@return the name in the keys of this door's conversations} */
    DoorName name();

    /** Draws and sends one reply; throws nothing for what the outside does wrong, but says it in the outcome. */
    Outcome deliver(Delivery delivery);

    /**
     * A reply on its way.
     *
     * @param id its number in the outbox, the same when it is tried again
     * @param inAnswerTo the update it answers; empty for a notice
     * @param hold whether it is still this process that sends it; asked again before each thing that cannot be undone
     */
    record Delivery(long id, ConversationKey key, Outgoing outgoing, String inAnswerTo, Hold hold) {

        /** A delivery that nobody else can send. */
        public Delivery(long id, ConversationKey key, Outgoing outgoing, String inAnswerTo) {
            this(id, key, outgoing, inAnswerTo, () -> true);
        }

        /** {@return this delivery, as long as the hold lasts} */
        public Delivery held(Hold asLongAs) {
            return new Delivery(id, key, outgoing, inAnswerTo, asLongAs);
        }
    }

    /** What a delivery is held by. Used by the thread that delivers. */
    interface Hold {

        /** {@return whether it lasts; after it another process may be sending already} */
        boolean lasts();
    }

    /** How a delivery ended. */
    sealed interface Outcome {

        /** It arrived, or nobody will ever know better. */
        record Sent() implements Outcome {}

        /**
         * The door asks for patience: to be tried again after this wait.
         *
         * @param everybody whether all conversations of the door have to wait, or this one alone
         */
        record Later(Duration pause, boolean everybody) implements Outcome {}

        /** It can never arrive, such as to somebody who blocked the door; the reason is for the log. */
        record Never(String reason) implements Outcome {}
    }
}
