package gongji.app;

import gongji.conversation.TurnStore;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.Conversation.Known;
import gongji.message.ConversationKey;

import java.util.Optional;
import java.util.function.Function;

/** Lets conversations in which no region was told begin with the usual one of the installation. */
final class UsualRegion extends Beside {

    private final Optional<String> region;

    UsualRegion(TurnStore store, Optional<String> region) {
        super(store);
        this.region = region;
    }

    @Override
    public <T> Optional<T> holdNext(ConversationKey key, Function<Taken, T> turn) {
        return super.holdNext(key, taken -> turn.apply(new Taken(taken.accepted(), placed(taken.stored()))));
    }

    @Override
    public Stored load(ConversationKey key) {
        return placed(super.load(key));
    }

    private Stored placed(Stored stored) {
        boolean told = stored.conversation().known().region().isPresent();
        return told || region.isEmpty() ? stored : new Stored(placed(stored.conversation()), stored.version());
    }

    private Conversation placed(Conversation before) {
        Known known = before.known();
        return new Conversation(before.format(), before.key(), before.turn(), before.touchedAt(), before.running(),
                before.parked(), new Known(region, known.person(), known.topic(), known.topicAt(),
                        known.offeredAt()),
                before.shown(),
                before.settled(),
                before.lapsed());
    }
}
