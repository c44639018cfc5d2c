package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.message.ConversationKey;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A binding at the console whose process is killed again and again: it goes on at the same question and is done once. */
class KilledBindingTest {

    /** A little longer than a turn takes in a process that has just started. */
    private static final int LONGEST_MILLIS = 500;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ANSWERS = Map.of("relation", "父母", "relative", "1", "promise", "我已阅读并同意",
            "pin", "274913", "proof", "以后再交", "insurance", "居民医保", "relative-region", "武汉");

    @TempDir
    Path folder;

    @Test
    void twentyKills() throws InterruptedException, ExecutionException {
        kill(20);
    }

    @Test
    @Tag("long")
    void aThousandKills() throws InterruptedException, ExecutionException {
        kill(1_000);
    }

    /** Two people side by side, each in a house of their own. */
    private void kill(int kills) throws InterruptedException, ExecutionException {
        long seed = System.nanoTime();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> rounds = List.of(both.submit(() -> bindThrough("one", kills / 2, seed)),
                    both.submit(() -> bindThrough("other", kills / 2, seed + 1)));
            int bound = rounds.get(0).get() + rounds.get(1).get();
            System.out.printf("killed %d times in %d bindings, seed %d: each is there once%n", kills, bound, seed);
        }
    }

    /** {@return how many bindings were made} */
    private int bindThrough(String name, int kills, long seed) throws IOException {
        House house = new House(folder.resolve(name));
        house.settle();
        Random random = new Random(seed);
        int killed = 0;
        int round = 0;
        while (killed < kills) {
            round++;
            killed += house.bind(kills - killed, random);
            assertEquals(1, house.bound(), "seed " + seed + ", round " + round + ", " + killed + " kills");
            house.release();
        }
        return round;
    }

    /** A data folder with an invented family, and the processes that work on it one after another. */
    private record House(Path data) {

        /** Binds to the end; kills at a random moment of every turn while kills are left, then no more. {@return how often it was killed} */
        int bind(int kills, Random random) throws IOException {
            int killed = 0;
            boolean started = false;
            for (int turn = 0; turn < 200; turn++) {
                try (RunningGongji gongji = chat()) {
                    JsonNode now = said(gongji, "");
                    if (now.toString().contains("回执号") || started && now.path("dialog").isNull() && bound() == 1) {
                        return killed;
                    }
                    if (killed == kills) {
                        finish(gongji, now);
                        return killed;
                    }
                    started = true;
                    gongji.type(next(now));
                    pause(random.nextInt(LONGEST_MILLIS));
                    gongji.kill();
                    killed++;
                }
            }
            throw new AssertionError("two hundred turns were not enough");
        }

        private static void finish(RunningGongji gongji, JsonNode waiting) throws IOException {
            JsonNode now = waiting;
            for (int turn = 0; turn < 20; turn++) {
                now = said(gongji, next(now));
                if (now.toString().contains("回执号")) {
                    return;
                }
            }
            throw new AssertionError("twenty turns were not enough: " + now);
        }

        private static String next(JsonNode now) {
            if (now.path("dialog").isNull()) {
                return "绑定";
            }
            assertEquals("bind", now.path("dialog").textValue(), now.toString());
            if (now.path("step").isNull()) {
                return "确认绑定";
            }
            String answer = ANSWERS.getOrDefault(now.path("step").textValue(), "");
            assertTrue(!answer.isEmpty(), "no answer to " + now);
            return answer;
        }

        private static JsonNode said(RunningGongji gongji, String line) throws IOException {
            gongji.type(line);
            return JSON.readTree(gongji.answer());
        }

        private RunningGongji chat() {
            return RunningGongji.start(data.resolveSibling("log"), Map.of(), "chat", "--json", "--as", "wei", "--data",
                    data.toString());
        }

        void settle() {
            try (Stores stores = open()) {
                Village.settled(stores).link(ConversationKey.of("console:wei"), Village.WEI);
            }
        }

        int bound() {
            try (Stores stores = open()) {
                return (int) stores.office()
                        .listBindings()
                        .stream()
                        .filter(binding -> !binding.state().isOver())
                        .count();
            }
        }

        void release() {
            try (Stores stores = open()) {
                List<Change> ends = stores.office()
                        .listBindings()
                        .stream()
                        .filter(binding -> !binding.state().isOver())
                        .<Change>map(it -> new Change.BindingEnded(it.id(), Binding.Cause.OFFICE, Village.TODAY))
                        .toList();
                stores.office().commit(ends, Village.CLERK);
            }
        }

        private Stores open() {
            return Stores.open(StoreSettings.in(data));
        }

        private static void pause(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
