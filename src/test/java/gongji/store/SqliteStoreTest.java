package gongji.store;

import static gongji.store.Village.CLERK;
import static gongji.store.Village.WEI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongji.household.Overtaken;
import gongji.store.database.Backup;
import gongji.store.database.Database;
import gongji.store.database.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder = Path.of(".");
    @TempDir
    Path other = Path.of(".");

    @Override
    Stores open() {
        return Stores.open(StoreSettings.in(folder));
    }

    @Override
    void damage(String sql) {
        try (Database database = SqliteDatabase.open(file())) {
            database.change(handle -> handle.execute(sql));
        }
    }

    @Test
    void aFaultIsSaidEvenWhereNothingIsLeftToRollBack() {
        try (Database database = SqliteDatabase.open(file())) {
            Overtaken fault = assertThrows(Overtaken.class, () -> database.change(handle -> {
                handle.execute("rollback");
                throw new Overtaken("the disk is full");
            }));
            assertEquals(1, fault.getSuppressed().length);
        }
    }

    @Test
    void whatAnotherDatabaseLeftBehindIsNotTakenForTheLatestOfARestoredOne() throws IOException {
        StoreSettings elsewhere = StoreSettings.in(other);
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            stores.backup(folder.resolve("backup"), CLERK);
        }
        Files.copy(StoreSettings.in(folder).keyFile(), elsewhere.keyFile());
        Path left = other.resolve("left");
        try (Stores gone = Stores.open(StoreSettings.in(left))) {
            assertEquals(0, gone.office().listBindings().size());
            Files.copy(left.resolve("gongji.db-wal"), other.resolve("gongji.db-wal"));
        }

        Stores.restore(folder.resolve("backup"), elsewhere);

        try (Stores stores = Stores.open(elsewhere)) {
            assertEquals(Village.WEI_NAME, new Village(stores).person(WEI).name());
        }
    }

    @Test
    void aBackupThatBreaksOffLeavesNoFile() throws IOException {
        try (SqliteDatabase database = SqliteDatabase.open(file())) {
            assertThrows(UncheckedIOException.class, () -> Backup.write(database, other.resolve("b"), new FullDisk()));
        }

        assertFalse(Files.exists(other.resolve("b")));
        try (Stream<Path> left = Files.list(other)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private Path file() {
        return StoreSettings.in(folder).databaseFile();
    }

    private static final class FullDisk implements Backup.Sealer {
        @Override
        public byte[] seal(String place, byte[] bytes) {
            throw new UncheckedIOException(new IOException("no space left"));
        }

        @Override
        public byte[] open(String place, byte[] sealed) {
            return sealed;
        }
    }
}
