package gongji.conversation;

/** The store in memory keeps the contract, so that a hall tested with it is tested with a true one. */
final class MemoryStoreTest extends TurnStoreContract {

    private MemoryStore store = new MemoryStore();

    @Override
    protected Opened open() {
        store = new MemoryStore();
        return reopen();
    }

    @Override
    protected Opened reopen() {
        return new Opened(store, store);
    }
}
