package gongji.conversation;

import gongji.conversation.engine.Conversation;
import gongji.message.ConversationKey;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The durable side of a turn: what arrived, what a conversation is, and what one message came to, committed as one. What is
 * written is durable when a method returns. Safe for use by many threads; for one conversation only one thread commits at a time,
 * but another process may. Throws {@link StoreAway} where it cannot be reached.
 */
public interface TurnStore {

    /**
     * Stores what arrived, before anybody looks at it.
     *
     * @return false when this update of this door was stored before; nothing is written then
     */
    boolean accept(Incoming incoming);

    /** {@return the conversations with messages that are neither done nor failed} */
    List<ConversationKey> listWaiting();

    /**
     * Takes the oldest open message and runs a turn on it. Until the turn is over no other process takes one of this conversation;
     * whoever comes meanwhile finds nothing, for the first one looks again and finds what they brought.
     *
     * @param turn commits or fails the message as its last act
     * @return what the turn came to; nothing where no message is open or another process has it
     */
    default <T> Optional<T> holdNext(ConversationKey key, Function<Taken, T> turn) {
        return findNext(key).map(accepted -> turn.apply(new Taken(accepted, load(key))));
    }

    /** Finds the message of this conversation that arrived first and is neither done nor failed. */
    Optional<Accepted> findNext(ConversationKey key);

    /**
     * {@return the conversation as it was committed last, {@link Conversation#fresh} before its first commit, {@link
     * Conversation#unreadable} when its stored form can be read no more}
     */
    Stored load(ConversationKey key);

    /**
     * Commits a turn: effects, state, replies to the outbox and the done mark in one transaction, or nothing at all.
     *
     * @return false when it was overtaken: the conversation has another version by now, or an effect found the data changed;
     *     nothing was written, and the turn is to be run again
     */
    boolean commit(Commit commit);

    /** Marks an accepted message failed and puts what the person is told into the outbox, in one transaction. */
    void fail(Accepted accepted, Outgoing apology);

    /**
     * {@return the conversations with drafts whose last message came before this moment, the longest idle first; at most a thousand}
     *
     * @param after the last one of those listed before; none for the first
     */
    List<Idle> listIdleDrafts(Instant before, Optional<Idle> after);

    /** A conversation with drafts, and when its last message came. */
    record Idle(ConversationKey key, Instant touchedAt) {}

    /**
     * A stored message.
     *
     * @param id grows with the order of arrival
     */
    record Accepted(long id, Incoming incoming) {}

    /** A message whose turn it is, and its conversation as it was committed last. */
    record Taken(Accepted accepted, Stored stored) {}

    /**
     * A stored conversation.
     *
     * @param version changes with every commit; 0 before the first
     */
    record Stored(Conversation conversation, long version) {}

    /**
     * What is committed.
     *
     * @param accepted the message that is done with this; none when only time passed
     * @param before what was loaded, whose version must still be the stored one
     */
    record Commit(Optional<Accepted> accepted, Stored before, Conversation after, List<Outgoing> replies,
            List<Effect> effects) {

        public Commit {
            replies = List.copyOf(replies);
            effects = List.copyOf(effects);
        }
    }
}
