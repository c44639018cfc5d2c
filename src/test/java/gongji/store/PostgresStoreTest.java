package gongji.store;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PostgresStoreTest extends StoreContract {

    private final PostgresServer server = PostgresServer.ofThisProcess();
    @TempDir
    Path folder = Path.of(".");

    @Override
    Stores open() {
        return Stores.open(server.empty(folder));
    }
}
