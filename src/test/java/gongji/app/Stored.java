package gongji.app;

import gongji.conversation.engine.Conversation;
import gongji.store.json.Json;

/** What a restart leaves of a conversation: what the store keeps. */
final class Stored {

    private Stored() {}

    /** {@return the conversation written down and read again} */
    static Conversation again(Conversation conversation) {
        return Json.read(Json.write(conversation), Conversation.class);
    }
}
