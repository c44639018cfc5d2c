package gongji.conversation;

import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The replies that are committed and not yet sent. What is added is durable when a method returns; that something was sent outlives this
 * process, but a power cut within the next moments may take it back. Safe for use by many threads.
 */
public interface Outbox {

    /** {@return the conversations of this door with something to send} */
    List<ConversationKey> listUndelivered(DoorName door);

    /** {@return what is to be sent to this conversation, the oldest first; at most twenty} */
    List<Delivery> listDeliveries(ConversationKey key);

    /**
     * Takes what is to be sent to this conversation, the oldest first. Until {@code sending} is over no other process takes any of it;
     * what it takes is at most twenty, and only one where other processes may send too.
     *
     * @param sending marks each one sent or gives it up, as soon as that is known
     * @return what it came to; nothing where there is nothing to send or another process sends it
     */
    default <T> Optional<T> holdDeliveries(ConversationKey key, Function<List<Delivery>, T> sending) {
        return Optional.of(listDeliveries(key)).filter(some -> !some.isEmpty()).map(sending);
    }

    /** {@return each conversation of this door with something to send, and the delivery it waits for} */
    default Map<ConversationKey, Long> listHeads(DoorName door) {
        Map<ConversationKey, Long> heads = new HashMap<>();
        listUndelivered(door).forEach(key -> listDeliveries(key).stream()
                .findFirst()
                .ifPresent(first -> heads.put(key, first.id())));
        return heads;
    }

    /** Marks a delivery sent: it is never listed again. */
    void sent(long delivery);

    /** Gives a delivery up, for a reason without personal data: it is never listed again. */
    void givenUp(long delivery, String reason);

    /** Adds a notice that answers no message. */
    void post(ConversationKey key, Outgoing notice);
}
