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

/** A binding at the console whose process is killed again and again: it goes on at the same question and is done once. */
class KilledBindingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ANSWERS = Map.of("relation", "父母", "relative", "1", "promise", "我已阅读并同意",
            "pin", "274913", "proof", "以后再交", "insurance", "居民医保", "relative-region", "武汉");

    @TempDir
    Path folder;

    @Test
    void twentyKills() throws IOException {
        bindThrough(20);
    }

    @Test
    @Tag("long")
    void aThousandKills() throws IOException {
        bindThrough(1_000);
    }

    private void bindThrough(int kills) throws IOException {
        settle();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int killed = 0;
        for (int round = 1; killed < kills; round++) {
            killed += bind(kills - killed, random);
            assertEquals(1, bound(), "seed " + seed + ", round " + round + ", " + killed + " kills");
            release();
        }
    }

    /** Binds to the end; kills at a random moment of every turn while kills are left. {@return how often it was killed} */
    private int bind(int kills, Random random) throws IOException {
        int killed = 0;
        boolean started = false;
        for (int turn = 0; turn < 200; turn++) {
            try (RunningGongji gongji = chat()) {
                JsonNode now = said(gongji, "");
                if (now.toString().contains("回执号") || started && now.path("dialog").isNull() && bound() == 1) {
                    return killed;
                }
                String next = next(now);
                started = true;
                gongji.type(next);
                if (killed < kills) {
                    pause(random.nextInt(700));
                    gongji.kill();
                    killed++;
                } else {
                    JsonNode line = JSON.readTree(gongji.answer());
                    if (line.toString().contains("回执号")) {
                        return killed;
                    }
                }
            }
        }
        throw new AssertionError("two hundred turns were not enough");
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
        return RunningGongji.start(folder.resolve("log"), Map.of(), "chat", "--json", "--as", "wei", "--data",
                folder.resolve("data").toString());
    }

    private void settle() {
        try (Stores stores = open()) {
            Village.settled(stores).link(ConversationKey.of("console:wei"), Village.WEI);
        }
    }

    private int bound() {
        try (Stores stores = open()) {
            return (int) stores.office().listBindings().stream().filter(binding -> !binding.state().isOver()).count();
        }
    }

    private void release() {
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
        return Stores.open(StoreSettings.in(folder.resolve("data")));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
