package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.ops.Trouble;
import gongji.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

class AloneTest {

    @TempDir
    Path folder;

    @Test
    void aSecondServiceInTheSameFolderIsTurnedAwayUntilTheFirstIsGone() throws IOException {
        StoreSettings settings = StoreSettings.in(folder);
        Alone first = Alone.in(settings).orElseThrow();

        Trouble turnedAway = assertThrows(Trouble.class, () -> Alone.in(settings));

        assertEquals(Trouble.WORLD, turnedAway.code());
        assertTrue(String.valueOf(turnedAway.getMessage()).contains("--data"));
        first.close();
        Alone.in(settings).orElseThrow().close();
    }

    @Test
    void onADatabaseServerManyMayServe() {
        StoreSettings shared = new StoreSettings(folder, Optional.of("jdbc:postgresql://localhost/gongji"),
                Optional.empty());

        assertEquals(Optional.empty(), Alone.in(shared));
    }
}
