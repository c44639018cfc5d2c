package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.channel.telegram.standin.Person;
import gongji.channel.telegram.standin.Shown;
import gongji.message.ConversationKey;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class ServeTest {

    private static final Duration POLL = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private final BotApiStandIn server = new BotApiStandIn();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPersonAsksAndBindsThroughTelegramAndTheHealthIsTold() throws IOException, InterruptedException {
        settle();
        Person wei = server.person(1001);
        try (RunningGongji gongji = serve(
                Map.of("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN, "GONGJI_TELEGRAM_API", server.address()))) {
            assertTrue(gongji.answer().contains("http://127.0.0.1:"));
            String health = gongji.answer().replaceFirst(".*(http://)", "$1");
            wei.says("住院能用吗");
            assertTrue(wei.reads("住院").text().contains("blockquote expandable"));

            int pin = bind(wei);

            wei.reads("回执号");
            assertTrue(server.deleted(1001).contains(pin), "the PIN stayed in the chat");
            assertTrue(get(health).contains("\"status\":\"ok\""));
            assertTrue(get(health).contains("\"knowledge\":{\"well\":true,\"hash\":\""), get(health));
            assertTrue(get(health.replace("/health", "/metrics")).contains("# TYPE"));
            assertEquals(0, bound() - 1);
            isQuiet(wei);
        }
        String log = Files.readString(folder.resolve("log"));
        assertFalse(log.contains("stand-in-token"), "the token is in the log");
        assertFalse(log.contains("274913"), "the PIN is in the log");
    }

    @Test
    void anIdNumberGoesThroughTheOneTimeFormBackIntoTheTelegramConversation() throws IOException, InterruptedException {
        settle();
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("config"));
        Files.createSymbolicLink(home.resolve("knowledge"), Path.of("knowledge").toAbsolutePath());
        Files.writeString(home.resolve("config").resolve("gongji.yaml"), """
                web: {public-url: "https://gongji.example.org"}
                telegram: {typed-id-numbers: no}
                """);
        Person wei = server.person(1001);
        try (RunningGongji gongji = RunningGongji.startAt(home, folder.resolve("log"),
                Map.of("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN, "GONGJI_TELEGRAM_API", server.address()), "serve",
                "--port", "0", "--data", folder.resolve("data").toString())) {
            String page = gongji.answer().replaceFirst(".*(http://)", "$1");
            wei.says("绑定");
            wei.reads("共济给谁");
            wei.presses("父母");
            wei.presses("我来填写");
            wei.reads("姓名");
            wei.says("王秀兰");
            Shown asked = wei.reads("不经过Telegram");
            String form = page + URI.create(asked.buttons().getFirst().data()).getPath();

            assertTrue(get(form).contains("18位身份证号码"));
            assertTrue(fill(form).contains("收到了"));
            wei.reads("哪一种医保");
            assertTrue(fill(form).contains("用过或过期"));
        }
        assertTrue(server.calls().stream().noneMatch(call -> call.body().toString().contains("19550505")),
                "the number went through Telegram");
        assertFalse(Files.readString(folder.resolve("log")).contains("19550505"), "the number is in the log");
    }

    @Test
    void withoutATokenItSaysHowToGetOne() throws InterruptedException {
        try (RunningGongji gongji = serve(Map.of())) {
            gongji.answer();
            String first = gongji.answer();
            String second = gongji.answer();

            assertTrue(first.contains("/health"), first);
            assertTrue(second.contains("@BotFather"), second);
            gongji.stop();
            assertFalse(gongji.isAlive());
        }
    }

    @Test
    void aTokenThatIsNoneIsWrongUse() throws InterruptedException, IOException {
        try (RunningGongji gongji = serve(Map.of("TELEGRAM_BOT_TOKEN", "hello"))) {
            assertEquals("", gongji.answer());
            assertEquals(2, gongji.stop());
        }
        assertTrue(Files.readString(folder.resolve("log")).contains("TELEGRAM_BOT_TOKEN"));
    }

    /** Whoever is left alone asks once for each long poll and for nothing else. */
    private void isQuiet(Person wei) throws InterruptedException {
        server.pollsLast(POLL);
        wei.says("买药能用吗");
        wei.reads("买药");
        awaitPolls(2);
        long others = others();
        long start = System.nanoTime();
        awaitPolls(5);
        assertTrue(System.nanoTime() - start > POLL.multipliedBy(4).toNanos(), "five polls in less than four periods");
        assertEquals(others, others());
    }

    private long others() {
        return server.calls().stream().filter(call -> !call.method().equals("getupdates")).count();
    }

    private void awaitPolls(int more) throws InterruptedException {
        int enough = server.calls("getUpdates").size() + more;
        while (server.calls("getUpdates").size() < enough) {
            Thread.sleep(10);
        }
    }

    private static int bind(Person wei) {
        wei.says("绑定");
        wei.reads("共济给谁");
        wei.presses("父母");
        wei.presses("尾号");
        wei.presses("我已阅读并同意");
        wei.reads("PIN");
        int pin = wei.says("274913");
        wei.presses("确认绑定");
        return pin;
    }

    private void settle() {
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            Village.settled(stores).link(ConversationKey.of("telegram:1001"), Village.WEI);
        }
    }

    private int bound() {
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            return stores.office().listBindings().size();
        }
    }

    private RunningGongji serve(Map<String, String> environment) {
        return RunningGongji.start(folder.resolve("log"), environment, "serve", "--port", "0", "--data",
                folder.resolve("data").toString());
    }

    private static String fill(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("number=" + Village.number("42000019550505002").digits()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
