package gongji.app;

import gongji.conversation.TurnStore;
import gongji.message.ConversationKey;
import gongji.message.Incoming;
import gongji.message.Outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Hands everything on to another store; who does something beside it says only that. As safe for threads as the other. */
abstract class Beside implements TurnStore {

    private final TurnStore store;

    Beside(TurnStore store) {
        this.store = store;
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
    public <T> Optional<T> holdNext(ConversationKey key, Function<Taken, T> turn) {
        return store.holdNext(key, turn);
    }

    @Override
    public Optional<Accepted> findNext(ConversationKey key) {
        return store.findNext(key);
    }

    @Override
    public Stored load(ConversationKey key) {
        return store.load(key);
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
    public List<Idle> listIdleDrafts(Instant before, Optional<Idle> after) {
        return store.listIdleDrafts(before, after);
    }
}
