package gongji.store;

import static gongji.store.Village.MOTHER;
import static gongji.store.Village.WEI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Journal;
import gongji.store.crypt.KeyChange;
import gongji.store.crypt.KeySource;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.database.SqliteDatabase;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class KeyChangeTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void interruptedAtAnyWriteItRefusesToOpenAndGoesOnToTheEnd() {
        StoreSettings settings = StoreSettings.in(folder);
        try (Stores stores = Stores.open(settings)) {
            Village.settled(stores);
        }
        int cuts = 0;
        while (!cutShort(settings, cuts)) {
            assertEquals(Reason.REKEY_UNFINISHED,
                    assertThrows(StoreUnusable.class, () -> Stores.open(settings).close()).reason());

            Rekey.run(settings, Village.CLERK, newKey -> {});

            try (Stores stores = Stores.open(settings)) {
                assertEquals("李秀梅", new Village(stores).person(MOTHER).name());
                assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
            }
            cuts++;
        }
        assertTrue(cuts > 5, "cut short " + cuts + " times");
    }

    @Test
    void aKeyOfTheEnvironmentIsHandedOutAnew() {
        String key = Keyring.newKey();
        StoreSettings before = new StoreSettings(folder, Optional.empty(), Optional.of(key));
        try (Stores stores = Stores.open(before)) {
            Village.settled(stores);
        }

        List<String> printed = new ArrayList<>();
        Rekey.Done done = Rekey.run(before, Village.CLERK, printed::add);
        assertEquals(List.of(done.newKey().orElseThrow()), printed);

        StoreSettings after = new StoreSettings(folder, Optional.empty(), done.newKey());
        try (Stores stores = Stores.open(after)) {
            assertEquals(Village.WEI_NAME, new Village(stores).person(WEI).name());
        }
        assertEquals(Reason.KEY_WRONG, assertThrows(StoreUnusable.class, () -> Stores.open(before).close()).reason());
    }

    @Test
    void aKeyThatNobodyCouldReadIsHandedOutAgainToWhoeverHasTheOldOne() {
        StoreSettings before = new StoreSettings(folder, Optional.empty(), Optional.of(Keyring.newKey()));
        try (Stores stores = Stores.open(before)) {
            Village.settled(stores);
        }
        assertThrows(UncheckedIOException.class, () -> Rekey.run(before, Village.CLERK, newKey -> {
            throw new UncheckedIOException(new IOException("the pipe is closed"));
        }));

        Rekey.Done done = Rekey.run(before, Village.CLERK, newKey -> {});

        try (Stores stores = Stores.open(new StoreSettings(folder, Optional.empty(), done.newKey()))) {
            assertEquals(Village.WEI_NAME, new Village(stores).person(WEI).name());
        }
    }

    @Test
    void whatHasManyRowsIsSealedAnewToTheLast() {
        StoreSettings settings = StoreSettings.in(folder);
        try (Stores stores = Stores.open(settings)) {
            Village.settled(stores);
            for (int i = 0; i < 450; i++) {
                stores.journal().add("page" + i % 10, new Journal.Entry(i / 10, "shown " + i));
            }
        }

        assertTrue(Rekey.run(settings, Village.CLERK, newKey -> {}).cells() >= 450);

        try (Stores stores = Stores.open(settings)) {
            for (int page = 0; page < 10; page++) {
                List<Journal.Entry> shown = stores.journal().list("page" + page, -1);
                assertEquals(45, shown.size());
                assertEquals(new Journal.Entry(44, "shown " + (440 + page)), shown.getLast());
            }
        }
    }

    /** {@return whether the change came to its end before the write it was to be cut short at} */
    private static boolean cutShort(StoreSettings settings, int writes) {
        try (Database real = SqliteDatabase.open(settings.databaseFile())) {
            new KeyChange(new Cut(real, writes + 1), new KeySource(settings.key(), settings.keyFile()))
                    .run(newKey -> {});
            return true;
        } catch (Cut.Broken e) {
            return false;
        }
    }
}
