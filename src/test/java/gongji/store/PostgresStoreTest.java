package gongji.store;

import static gongji.store.Village.CHAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongji.message.Door;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
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
    void aHoldLastsUntilItsConnectionIsCut() {
        try (Stores stores = open()) {
            stores.outbox().post(CHAT, Outgoing.said(Phrase.of("hall.sorry")));

            assertEquals(Optional.of(List.of(true, false)),
                    stores.outbox().holdDeliveries(CHAT, deliveries -> {
                        Door.Hold hold = deliveries.getFirst().hold();
                        boolean before = hold.lasts();
                        server.cutConnections();
                        return List.of(before, hold.lasts());
                    }));
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
