package gongji.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A bot that stores nothing and says everything again. */
final class EchoBot implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String root;
    private volatile boolean open = true;

    EchoBot(String address) {
        this.root = address + "/bot" + BotServer.TOKEN;
        threads.execute(this::poll);
    }

    boolean isOpen() {
        return open;
    }

    private void poll() {
        long next = 0;
        while (open) {
            for (JsonNode update : call("getUpdates", "{\"offset\":" + next + ",\"timeout\":1}").path("result")) {
                next = update.path("update_id").asLong() + 1;
                threads.execute(() -> echo(update.path("message")));
            }
        }
    }

    private void echo(JsonNode message) {
        ObjectNode reply = JSON.createObjectNode()
                .put("chat_id", message.path("chat").path("id").asLong())
                .put("text", message.path("text").asText());
        JsonNode unused = call("sendMessage", reply.toString());
    }

    private JsonNode call(String method, String body) {
        try {
            return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(root + "/" + method))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(), BodyHandlers.ofString()).body());
        } catch (IOException gone) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
        http.shutdownNow();
    }
}
