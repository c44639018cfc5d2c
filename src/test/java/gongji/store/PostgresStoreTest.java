package gongji.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PostgresStoreTest extends StoreContract {

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;
    @TempDir
    Path folder = Path.of(".");

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Stores open() {
        return Stores.open(server.empty(folder));
    }
}
