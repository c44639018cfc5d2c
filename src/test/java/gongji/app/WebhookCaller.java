package gongji.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.channel.telegram.standin.BotApiStandIn;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the stand-in's updates to the webhook, as Telegram does, but without TLS: those of one chat one after another, each until it is taken, and some
 * of them twice.
 */
final class WebhookCaller implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TWICE = 10;

    private final BotApiStandIn server;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Long, BlockingQueue<String>> chats = new ConcurrentHashMap<>();
    private final AtomicLong brought = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean open = true;

    WebhookCaller(BotApiStandIn server) {
        this.server = server;
        Thread.ofVirtual().start(this::run);
    }

    /** {@return how many updates were taken, the repeated ones apart} */
    long brought() {
        return brought.get();
    }

    /** {@return how often an update was not taken and came again} */
    long refused() {
        return refused.get();
    }

    @Override
    public void close() {
        open = false;
    }

    private void run() {
        long next = 0;
        while (open) {
            for (JsonNode update : updates(next)) {
                next = update.path("update_id").asLong() + 1;
                long chat = update.findPath("chat").path("id").asLong();
                chats.computeIfAbsent(chat, this::caller).add(update.toString());
            }
        }
    }

    private JsonNode updates(long next) {
        try {
            String answer = http.send(HttpRequest
                    .newBuilder(URI.create(server.address() + "/bot" + BotApiStandIn.TOKEN + "/getUpdates"))
                    .POST(HttpRequest.BodyPublishers
                            .ofString("{\"offset\":" + next + ",\"timeout\":1,\"limit\":100}"))
                    .build(), BodyHandlers.ofString()).body();
            return JSON.readTree(answer).path("result");
        } catch (IOException gone) {
            return JSON.createArrayNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JSON.createArrayNode();
        }
    }

    private BlockingQueue<String> caller(long chat) {
        BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> bring(waiting));
        return waiting;
    }

    private void bring(BlockingQueue<String> waiting) {
        try {
            while (open) {
                String update = waiting.take();
                bringUntilTaken(update);
                if (brought.incrementAndGet() % TWICE == 0) {
                    bringUntilTaken(update);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringUntilTaken(String update) throws InterruptedException {
        while (open && !isTaken(update)) {
            refused.incrementAndGet();
            Thread.sleep(300);
        }
    }

    private boolean isTaken(String update) throws InterruptedException {
        Matcher url = told("https?://[^\\s]+/telegram/[A-Za-z0-9_-]+");
        Matcher secret = told("secret_token\"[^\\n]*\\n(?:[^\\n]+\\n)*\\s*\\n([A-Za-z0-9_-]+)");
        if (!url.find() || !secret.find()) {
            return false;
        }
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url.group().replace("https:", "http:")))
                    .header("X-Telegram-Bot-Api-Secret-Token", secret.group(1))
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString(update))
                    .build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private Matcher told(String pattern) {
        String told = server.calls("setWebhook")
                .stream()
                .map(call -> call.body().toString())
                .findFirst()
                .map(it -> it.replace("\\r", "").replace("\\n", "\n").replace("\\\"", "\""))
                .orElse("");
        return Pattern.compile(pattern).matcher(told);
    }
}
