package gongji.store;

import gongji.conversation.TurnStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The SQLite store keeps the contract of the hall's ports. */
final class SqliteTurnsTest extends TurnStoreContract {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stores stores;

    @Override
    protected Opened open() {
        stores = Stores.open(StoreSettings.in(folder));
        return new Opened(stores.turns(), stores.outbox());
    }

    @Override
    protected Opened reopen() {
        stores.close();
        return open();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
