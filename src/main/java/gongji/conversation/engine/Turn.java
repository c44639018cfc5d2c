package gongji.conversation.engine;

import gongji.message.Effect;
import gongji.message.Outgoing;

import java.util.List;

/** What one message came to: the conversation after it, the replies in order and the changes wanted. */
public record Turn(Conversation after, List<Outgoing> replies, List<Effect> effects) {

    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
    }
}
