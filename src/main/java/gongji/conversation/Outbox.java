package gongji.conversation;

import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Outgoing;

import java.util.List;

/** The replies that are committed and not yet sent. Durable when a method returns; safe for use by many threads. */
public interface Outbox {

    /** {@return the conversations of this door with something to send} */
    List<ConversationKey> listUndelivered(DoorName door);

    /** {@return what is to be sent to this conversation, the oldest first; at most twenty} */
    List<Delivery> listDeliveries(ConversationKey key);

    /** Marks a delivery sent: it is never listed again. */
    void sent(long delivery);

    /** Gives a delivery up, for a reason without personal data: it is never listed again. */
    void givenUp(long delivery, String reason);

    /** Adds a notice that answers no message. */
    void post(ConversationKey key, Outgoing notice);
}
