package gongji.channel.telegram.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The server. Safe for use by many threads. */
public final class BotApiStandIn implements AutoCloseable {

    /** The token it knows. */
    public static final String TOKEN = "123456:stand-in-token";

    static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Mailbox mailbox = new Mailbox();
    private final Chats chats = new Chats();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile Fault.Plan plan = Fault.Plan.NONE;
    private volatile Duration journey = Duration.ZERO;

    public BotApiStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bot", this::answer);
        server.createContext("/file/bot", this::file);
        server.start();
    }

    /** {@return its address, such as {@code http://127.0.0.1:12345}} */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@return a person with a private chat} */
    public Person person(long id) {
        return new Person(this, id, id, "private");
    }

    /** {@return a person who writes in a group; group ids are below zero} */
    public Person member(long id, long group) {
        return new Person(this, id, group, "supergroup");
    }

    /** Sets what goes wrong from now on. */
    public void faults(Fault.Plan newPlan) {
        plan = newPlan;
    }

    /** Every call but that for updates takes this long from now on, as it does over a long line. */
    public void far(Duration newJourney) {
        journey = newJourney;
    }

    /** Every update will be sent twice, the second time also after it was confirmed. */
    public void sendTwice() {
        mailbox.sendTwice();
    }

    /** No long poll lasts longer than this from now on, whatever is asked for. */
    public void pollsLast(Duration longest) {
        mailbox.pollsLast(longest);
    }

    /** Keeps a file for people to send. */
    public void keep(String fileId, byte[] bytes) {
        files.put(fileId, bytes);
    }

    /** Hands out an update as it is; its {@code update_id} is added where it is missing. */
    public void update(String json) {
        try {
            mailbox.add((ObjectNode) JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to count updates anew. */
    public void countFrom(long next) {
        mailbox.countFrom(next);
    }

    /** {@return what the bot's messages in a chat look like now, deleted ones left out} */
    public List<Shown> shown(long chat) {
        return chats.shown(chat);
    }

    /** {@return the people's messages that the bot deleted} */
    public List<Integer> deleted(long chat) {
        return chats.deleted(chat);
    }

    /** {@return all calls so far, in the order in which they came} */
    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** {@return the calls of a method so far} */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT))).toList();
    }

    /** {@return how many updates are not confirmed yet} */
    public int unconfirmed() {
        return mailbox.unconfirmed();
    }

    @Override
    public void close() {
        mailbox.close();
        server.stop(0);
    }

    /** {@return what gets a permit whenever something changes in a chat} */
    Semaphore news(long chat) {
        return chats.news(chat);
    }

    int nextMessage() {
        return chats.nextMessage();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String method = path[path.length - 1].toLowerCase(Locale.ROOT);
        JsonNode body = body(exchange);
        if (path.length != 3 || !path[1].equals("bot" + TOKEN)) {
            reply(exchange, 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
            return;
        }
        if (!method.equals("getupdates")) {
            sleep(journey);
        }
        Optional<Fault> fault = plan.fault(method, body);
        if (fault.isEmpty()) {
            Done done = noted(method, body);
            news(body.path("chat_id").asLong(0)).release();
            reply(exchange, done.status(), done.body());
        } else {
            calls.add(new Call(method, body, "fault", System.nanoTime()));
            fail(exchange, fault.get(), method, body);
            news(body.path("chat_id").asLong(0)).release();
        }
    }

    private void fail(HttpExchange exchange, Fault fault, String method, JsonNode body) throws IOException {
        switch (fault) {
            case Fault.Says says -> reply(exchange, says.status(), says.body());
            case Fault.CutBefore cut -> exchange.close();
            case Fault.CutAfter cut -> {
                done(method, body);
                exchange.close();
            }
            case Fault.NonsenseAfter nonsense -> {
                done(method, body);
                reply(exchange, 200, nonsense.body());
            }
            case Fault.Silence silence -> {
                sleep(silence.length());
                exchange.close();
            }
        }
    }

    /** Who sees what came of a call also finds the call. */
    private Done noted(String method, JsonNode body) {
        if (method.equals("getupdates")) {
            return noted(method, body, done(method, body));
        }
        synchronized (calls) {
            return noted(method, body, done(method, body));
        }
    }

    private Done noted(String method, JsonNode body, Done done) {
        calls.add(new Call(method, body, done.status() == 200 ? "ok" : "refused", System.nanoTime()));
        return done;
    }

    private Done done(String method, JsonNode body) {
        return switch (method) {
            case "getupdates" -> result(mailbox.take(body));
            case "getme" ->
                result("{\"id\":123456,\"is_bot\":true,\"first_name\":\"Gongji\",\"username\":\"gongji_test_bot\","
                        + "\"can_read_all_group_messages\":false}");
            case "sendmessage" -> chats.send(body);
            case "editmessagetext", "editmessagereplymarkup" -> chats.edit(body);
            case "deletemessage" -> chats.delete(body);
            case "getfile" -> getFile(body);
            case "senddocument" -> result("{\"message_id\":9000,\"date\":1790000000,"
                    + "\"chat\":{\"id\":1001,\"type\":\"private\"}}");
            default -> result("true");
        };
    }

    private Done getFile(JsonNode body) {
        String id = body.path("file_id").asText("");
        return files.containsKey(id)
                ? result("{\"file_id\":\"" + id + "\",\"file_unique_id\":\"u\",\"file_path\":\"" + id + "\"}")
                : refused("Bad Request: invalid file_id");
    }

    private void file(HttpExchange exchange) throws IOException {
        byte[] bytes = files.get(exchange.getRequestURI().getPath().replaceFirst(".*/", ""));
        if (bytes == null) {
            reply(exchange, 404, "");
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        if (type.startsWith("multipart")) {
            return JSON.createObjectNode().put("multipart", new String(bytes, StandardCharsets.UTF_8));
        }
        return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Done result(String json) {
        return new Done(200, "{\"ok\":true,\"result\":" + json + "}");
    }

    static Done refused(String description) {
        return new Done(400, "{\"ok\":false,\"error_code\":400,\"description\":\"" + description + "\"}");
    }

    /** What a method came to. */
    record Done(int status, String body) {}
}
