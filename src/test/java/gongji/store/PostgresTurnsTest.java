package gongji.store;

import gongji.conversation.TurnStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The PostgreSQL store keeps the contract of the hall's ports. */
final class PostgresTurnsTest extends TurnStoreContract {

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;
    @TempDir
    Path folder = Path.of(".");
    private @Nullable Stores stores;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

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
