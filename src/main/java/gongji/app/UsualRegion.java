package gongji.app;

import gongji.conversation.TurnStore;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.Conversation.Known;
import gongji.message.ConversationKey;
import gongji.message.Incoming;
import gongji.message.Outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lets conversations in which no region was told begin with the usual one of the installation. */
final class UsualRegion implements TurnStore {

    private final TurnStore store;
    private final Optional<String> region;

    UsualRegion(TurnStore store, Optional<String> region) {
        this.store = store;
        this.region = region;
    }

    @Override
    public <T> Optional<T> holdNext(ConversationKey key, Function<Taken, T> turn) {
        return store.holdNext(key, taken -> turn.apply(new Taken(taken.accepted(), placed(taken.stored()))));
    }

    @Override
    public Stored load(ConversationKey key) {
        return placed(store.load(key));
    }

    private Stored placed(Stored stored) {
        boolean told = stored.conversation().known().region().isPresent();
        return told || region.isEmpty() ? stored : new Stored(placed(stored.conversation()), stored.version());
    }

    private Conversation placed(Conversation before) {
        Known known = before.known();
        return new Conversation(before.format(), before.key(), before.turn(), before.touchedAt(), before.running(),
                before.parked(), new Known(region, known.person(), known.topic(), known.topicAt()), before.shown(),
                before.settled());
    }

    @Override
    public boolean accept(Incoming incoming) {
        return store.accept(incoming);
    }

    @Override
    public List<ConversationKey> listWaiting() {
        return store.listWaiting();
    }

    @Override
    public Optional<Accepted> findNext(ConversationKey key) {
        return store.findNext(key);
    }

    @Override
    public boolean commit(Commit commit) {
        return store.commit(commit);
    }

    @Override
    public void fail(Accepted accepted, Outgoing apology) {
        store.fail(accepted, apology);
    }

    @Override
    public List<ConversationKey> listIdleDrafts(Instant before) {
        return store.listIdleDrafts(before);
    }
}
