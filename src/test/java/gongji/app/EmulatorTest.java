package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.message.ConversationKey;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The program against an emulator that others made, as it is; needs node and the npm parts. */
class EmulatorTest {

    private static final String TOKEN = "123456:emulated";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EMULATOR = """
            const Server = require('telegram-test-api');
            const server = new Server({port: Number(process.argv[1]), host: '127.0.0.1', storeTimeout: 3600});
            const getUpdates = server.getUpdates.bind(server);
            let polls = 0;
            server.getUpdates = token => { polls++; return getUpdates(token); };
            server.start().then(() => console.log('up'));
            process.stdin.on('data', () => console.log(polls));
            """;

    @TempDir
    Path folder;

    @Test
    void aQuestionIsAnsweredAndABindingDoneWithButtons() throws IOException, InterruptedException {
        Path parts = Path.of("src/test/npm/node_modules/telegram-test-api");
        Assumptions.assumeTrue(Files.isDirectory(parts), "the npm parts are not installed: bin/check --install");
        settle();
        int port = freePort();
        Process emulator = new ProcessBuilder("node", "-e", EMULATOR, Integer.toString(port))
                .directory(Path.of("src/test/npm").toFile())
                .redirectError(folder.resolve("node.log").toFile())
                .start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(emulator.getInputStream(), StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertEquals("up", said.readLine());
            Client person = new Client(http, "http://127.0.0.1:" + port);
            try (RunningGongji gongji = RunningGongji.start(folder.resolve("log"),
                    Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "GONGJI_TELEGRAM_API", "http://127.0.0.1:" + port), "serve",
                    "--port", "0",
                    "--data", folder.resolve("data").toString())) {
                talk(person);
                int before = polls(emulator, said);
                Thread.sleep(3_000);
                int idle = polls(emulator, said) - before;
                assertTrue(idle <= 15, idle + " polls in three idle seconds");
                assertTrue(gongji.isAlive());
            }
        } finally {
            emulator.destroyForcibly();
        }
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            assertEquals(1, stores.office().listBindings().size());
        }
    }

    private static void talk(Client person) throws IOException, InterruptedException {
        person.says("住院能用吗");
        person.reads("住院");
        person.says("绑定");
        person.reads("共济给谁");
        person.presses("父母");
        person.presses("尾号");
        person.presses("我已阅读并同意");
        person.reads("PIN");
        person.says("274913");
        person.presses("确认绑定");
        person.reads("回执号");
    }

    private static int polls(Process emulator, BufferedReader said) throws IOException {
        emulator.getOutputStream().write('\n');
        emulator.getOutputStream().flush();
        return Integer.parseInt(said.readLine());
    }

    private void settle() {
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            Village.settled(stores).link(ConversationKey.of("telegram:1"), Village.WEI);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The emulator's own way in for people. */
    private record Client(HttpClient http, String address) {

        void says(String text) throws IOException, InterruptedException {
            post("/sendMessage", common().put("text", text));
        }

        void presses(String label) throws IOException, InterruptedException {
            JsonNode button = await(label, true);
            ObjectNode query = JSON.createObjectNode()
                    .put("botToken", TOKEN)
                    .put("data", button.path("callback_data").asText());
            ObjectNode message = common();
            query.set("from", message.get("from"));
            query.set("message", message);
            post("/sendCallback", query);
        }

        void reads(String words) throws IOException, InterruptedException {
            await(words, false);
        }

        private JsonNode await(String words, boolean onButton) throws IOException, InterruptedException {
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < until) {
                Optional<JsonNode> found = find(words, onButton);
                if (found.isPresent()) {
                    return found.get();
                }
                Thread.sleep(50);
            }
            throw new AssertionError("never saw " + words + " in " + history());
        }

        private Optional<JsonNode> find(String words, boolean onButton) throws IOException, InterruptedException {
            Optional<JsonNode> found = Optional.empty();
            for (JsonNode update : history()) {
                JsonNode message = update.path("message");
                if (onButton) {
                    Optional<JsonNode> earlier = found;
                    found = button(message, words).or(() -> earlier);
                } else if (message.has("chat_id") && message.path("text").asText().contains(words)) {
                    found = Optional.of(message);
                }
            }
            return found;
        }

        private static Optional<JsonNode> button(JsonNode message, String words) {
            for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
                for (JsonNode button : row) {
                    boolean free = button.path("callback_data").asText().length() > 1;
                    if (free && button.path("text").asText().contains(words)) {
                        return Optional.of(button);
                    }
                }
            }
            return Optional.empty();
        }

        private JsonNode history() throws IOException, InterruptedException {
            return JSON.readTree(post("/getUpdatesHistory", JSON.createObjectNode().put("token", TOKEN)))
                    .path("result");
        }

        private static ObjectNode common() {
            ObjectNode message = JSON.createObjectNode().put("botToken", TOKEN).put("date", 1_790_000_000);
            message.putObject("from").put("id", 1).put("first_name", "某").put("is_bot", false);
            message.putObject("chat").put("id", 1).put("type", "private");
            return message;
        }

        private String post(String path, JsonNode body) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
