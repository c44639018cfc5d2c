package gongji.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

class PostgresStoreTest extends StoreContract {

    private final PostgresServer server = PostgresServer.ofThisProcess();
    @TempDir
    Path folder = Path.of(".");

    @Override
    Stores open() {
        return Stores.open(server.empty(folder));
    }

    @Override
    void damage(String sql) {
        try (Database database = PostgresDatabase.open(server.address())) {
            database.change(handle -> handle.execute(sql));
        }
    }

    @Test
    void aServerThatDoesNotKnowTheDatabaseIsSaidToBeOutOfReach() {
        StoreSettings wrong = new StoreSettings(folder,
                Optional.of(server.address().replaceFirst("/[^/?]*\\?", "/nowhere?")), Optional.empty());

        assertEquals(Reason.UNREACHABLE,
                assertThrows(StoreUnusable.class, () -> Stores.open(wrong).close()).reason());
    }
}
