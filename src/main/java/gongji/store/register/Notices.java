package gongji.store.register;

import gongji.message.ConversationKey;
import gongji.message.Outgoing;
import org.jdbi.v3.core.Handle;

/** Where notices to other chats are put, in the transaction of the change that causes them. */
public interface Notices {
    /** Puts a notice into the outbox of a chat. */
    void add(Handle handle, ConversationKey chat, Outgoing words);

    /** Removes everything said in a chat. */
    void forget(Handle handle, ConversationKey chat);
}
