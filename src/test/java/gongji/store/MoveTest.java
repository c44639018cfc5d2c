package gongji.store;

import static gongji.store.Village.CHAT;
import static gongji.store.Village.CLERK;
import static gongji.store.Village.MOTHER;
import static gongji.store.Village.WEI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Conversation;
import gongji.message.Audience;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Journal.Entry;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.SqliteDatabase;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import gongji.store.moving.Books;
import gongji.store.moving.Move;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class MoveTest {

    private final PostgresServer server = PostgresServer.ofThisProcess();
    private final List<Move.Moved> told = new ArrayList<>();
    @TempDir
    Path folder = Path.of(".");
    private StoreSettings from = StoreSettings.in(Path.of("."));
    private StoreSettings to = StoreSettings.in(Path.of("."));

    @BeforeEach
    void settle() {
        from = StoreSettings.in(folder);
        to = server.empty(folder);
        try (Stores stores = Stores.open(from)) {
            Village village = Village.settled(stores).link(CHAT, WEI);
            village.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);
            stores.turns().accept(message("1"));
            stores.outbox().post(CHAT, Outgoing.said(Phrase.of("test.said")));
            stores.journal().add("page", new Entry(1, "shown"));
        }
    }

    @Test
    void cutShortAtAnyWriteItGoesOnAndEverythingIsThere() {
        for (int writes = 1; writes < 40; writes += 6) {
            server.empty(folder);
            assertTrue(cutShort(writes), "not cut short at write " + writes);
            assertEquals(Reason.COPY_UNFINISHED,
                    assertThrows(StoreUnusable.class, () -> Stores.open(to).close()).reason());

            assertTrue(moved().isWell());
        }
        try (Stores before = Stores.open(from); Stores after = Stores.open(to)) {
            Village village = new Village(after);
            assertEquals(new Village(before).person(WEI), village.person(WEI));
            assertEquals(before.cabinet().ledger().findAccount(village.id(WEI)),
                    after.cabinet().ledger().findAccount(village.id(WEI)));
            assertEquals(before.office().listBindings(), after.office().listBindings());
            assertEquals(before.turns().findNext(CHAT), after.turns().findNext(CHAT));
            assertEquals(before.outbox().listDeliveries(CHAT), after.outbox().listDeliveries(CHAT));
            assertEquals(List.of(new Entry(1, "shown")), after.journal().list("page", 0));
            assertFalse(after.turns().accept(message("1")));
        }
    }

    @Test
    void whatComesAfterwardsIsCountedOn() {
        assertTrue(moved().isWell());

        try (Stores stores = Stores.open(to)) {
            assertTrue(stores.turns().accept(message("2")));
            assertEquals("1", stores.turns().findNext(CHAT).orElseThrow().incoming().updateId());
            assertEquals(Conversation.fresh(CHAT), stores.turns().load(CHAT).conversation());
            assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
        }
    }

    @Test
    void rowsAreCountedForEveryTableAndABalanceThatIsWrongByOneFenIsFound() {
        moved();

        assertEquals(4, told.stream().filter(it -> it.table().equals("person")).findFirst().orElseThrow().rows());
        try (Database database = PostgresDatabase.open(server.address())) {
            assertEquals(List.of(), new Books(database).listWrong());
            assertEquals(3, new Books(database).countAccounts());
            database.change(handle -> handle.execute("update account set whole = whole + 1 where carried = 120000"));
            assertEquals(1, new Books(database).listWrong().size());
        }
    }

    @Test
    void aSourceThatChangedMeanwhileIsTold() {
        assertTrue(cutShort(40));
        try (Database source = SqliteDatabase.open(from.databaseFile())) {
            source.change(handle -> handle.execute("update relation set source = 'another'"));
        }

        assertEquals(List.of("relation"), moved().different());
    }

    @Test
    void aTargetWhoseAuditIsBrokenIsNotOpened() {
        try (Database source = SqliteDatabase.open(from.databaseFile())) {
            source.change(handle -> handle.execute("update audit set actor = 'nobody' where number = 2"));
        }

        assertEquals(Optional.of(2L), moved().broken());
        assertEquals(Reason.COPY_UNFINISHED,
                assertThrows(StoreUnusable.class, () -> Stores.open(to).close()).reason());
    }

    @Test
    void aTargetWithAnotherInstallationIsRefused() {
        Stores.open(to).close();

        assertEquals(Reason.NOT_EMPTY, assertThrows(StoreUnusable.class, this::moved).reason());
    }

    private Transfer.Result moved() {
        return Transfer.run(from, server.address(), CLERK, told::add);
    }

    /** {@return whether it was cut short at that write} */
    private boolean cutShort(int writes) {
        try (Database source = SqliteDatabase.open(from.databaseFile());
                Database target = PostgresDatabase.open(server.address())) {
            new Move(source, new Cut(target, writes), told::add).run();
            return false;
        } catch (Cut.Broken cut) {
            return true;
        }
    }

    private static Incoming message(String update) {
        return new Incoming(CHAT, update, new Body.Typed("你好"), Audience.PRIVATE, Village.NOW);
    }
}
