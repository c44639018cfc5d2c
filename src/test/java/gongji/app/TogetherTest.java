package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.store.Instances;
import gongji.store.PostgresServer;
import gongji.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Processes on one database whose knowledge differs say so in their health, and no more when it does not. */
class TogetherTest {

    private static final Instances.Pace FAST = new Instances.Pace(Duration.ofMillis(20), Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aDifferenceInKnowledgeIsAWarning() throws IOException, InterruptedException {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("there"));
        Files.writeString(here.resolve("a.md"), "one answer");
        Files.writeString(there.resolve("a.md"), "one answer");
        Edition same = Edition.of(there);
        assertEquals(Edition.of(here), same);
        Files.writeString(there.resolve("a.md"), "another answer");
        Edition other = Edition.of(there);
        assertNotEquals(same, other);

        try (Stores stores = Stores.open(PostgresServer.ofThisProcess().empty(folder));
                Together one = together(stores, same);
                Together two = together(stores, same)) {
            await(() -> living(one, 2) && living(two, 2));
            assertFalse(one.report().details().containsKey("warning"), one.report()::toString);
            try (Together three = together(stores, other)) {
                await(() -> living(three, 3) && one.report().details().containsKey("warning"));
                String warning = one.report().details().getOrDefault("warning", "");
                assertTrue(warning.contains(same.hash()) && warning.contains(other.hash()), warning);
                assertTrue(one.report().well());
            }
            await(() -> !one.report().details().containsKey("warning"));
        }
    }

    private static Together together(Stores stores, Edition edition) {
        return new Together(stores.instances(edition.hash(), FAST).orElseThrow(), () -> {});
    }

    private static boolean living(Together together, int count) {
        return together.report().details().getOrDefault("living", "").equals(Integer.toString(count));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "did not come true within twenty seconds");
            Thread.sleep(10);
        }
    }
}
