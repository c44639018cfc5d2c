package gongji.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The least of a Bot API server on the loopback: hands out what people write and counts what is sent to them. */
final class BotServer implements AutoCloseable {
    static final String TOKEN = "123456:bench";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 100;
    private final HttpServer server;
    private final BlockingQueue<String> updates = new LinkedBlockingQueue<>();
    private final Map<Long, Semaphore> replies = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong(1);

    BotServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets somebody write. */
    void write(long chat, String text) {
        long number = count.getAndIncrement();
        updates.add("{\"update_id\":" + number + ",\"message\":{\"message_id\":" + number
                + ",\"date\":1800000000,\"from\":{\"id\":" + chat + ",\"is_bot\":false,\"first_name\":\"某\"},"
                + "\"chat\":{\"id\":" + chat + ",\"type\":\"private\"},\"text\":\"" + text + "\"}}");
    }

    /** {@return how many messages came to that chat, to be waited for} */
    Semaphore replies(long chat) {
        return replies.computeIfAbsent(chat, absent -> new Semaphore(0));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String result = switch (path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
            case "getupdates" -> updates();
            case "getme" -> "{\"id\":123456,\"is_bot\":true,\"first_name\":\"Bench\",\"username\":\"bench_bot\"}";
            case "sendmessage" -> sent(JSON.readTree(body));
            default -> "true";
        };
        byte[] bytes = ("{\"ok\":true,\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String updates() {
        List<String> some = new ArrayList<>();
        try {
            String first = updates.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                some.add(first);
                updates.drainTo(some, MOST - 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "[" + String.join(",", some) + "]";
    }

    private String sent(JsonNode message) {
        long chat = message.path("chat_id").asLong();
        replies(chat).release();
        return "{\"message_id\":" + count.getAndIncrement() + ",\"date\":1800000000,\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"}}";
    }
}
