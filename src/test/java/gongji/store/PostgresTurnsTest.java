package gongji.store;

import gongji.conversation.TurnStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The PostgreSQL store keeps the contract of the hall's ports. */
final class PostgresTurnsTest extends TurnStoreContract {

    private final PostgresServer server = PostgresServer.ofThisProcess();
    @TempDir
    Path folder = Path.of(".");
    private @Nullable Stores stores;

    @Override
    protected Opened open() {
        return opened(Stores.open(server.empty(folder)));
    }

    @Override
    protected Opened reopen() {
        close();
        return opened(Stores.open(server.same(folder)));
    }

    private Opened opened(Stores now) {
        stores = now;
        return new Opened(now.turns(), now.outbox());
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }
}
