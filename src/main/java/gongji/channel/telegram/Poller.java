package gongji.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Asks for updates by long polling, on one thread, until it is closed or the token turns out to be wrong.
 *
 * <p>An update is confirmed to the server, by asking for what follows it, only when {@link Intake#take} is done with it. A poll that
 * does not finish within the allowed silence is broken off and a new connection made.
 */
final class Poller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);
    private static final Duration STUCK = Duration.ofMinutes(5);
    private static final Duration OFF_DUTY = Duration.ofSeconds(2);
    private static final String WANTED = "\"allowed_updates\":[\"message\",\"edited_message\",\"callback_query\"]";

    private final TelegramSettings settings;
    private final Intake intake;
    private final BooleanSupplier duty;
    private final PollState state = PollState.asking();
    private final Thread thread;
    private volatile boolean open = true;
    private HttpClient http;
    private long next;
    private int failures;
    private int fastAndEmpty;

    Poller(TelegramSettings settings, Intake intake, BooleanSupplier duty, Runnable before) {
        this.settings = settings;
        this.intake = intake;
        this.duty = duty;
        this.http = connection();
        this.thread = Thread.ofPlatform().name("telegram-poll").daemon(true).unstarted(() -> run(before));
    }

    void start() {
        thread.start();
    }

    PollState state() {
        return state;
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }

    private void run(Runnable before) {
        try {
            before.run();
            while (open) {
                rest(round());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return whether the thread is gone or has not come round for so long that no new connection will help} */
    boolean isStuck() {
        return open && (thread.getState() == Thread.State.TERMINATED || state.sinceRound().compareTo(STUCK) > 0);
    }

    private Duration round() throws InterruptedException {
        try {
            return duty.getAsBoolean() ? turn() : offDuty();
        } catch (RuntimeException e) {
            return failed(e.getClass().getSimpleName());
        } finally {
            state.round();
        }
    }

    private Duration offDuty() {
        state.offDuty();
        return OFF_DUTY;
    }

    /** Polls once and takes what came. {@return how long to rest} */
    private Duration turn() throws InterruptedException {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = ask();
            return answered(response, Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName());
        } catch (TimeoutException e) {
            http.shutdownNow();
            http = connection();
            return failed("silence, new connection");
        } catch (RuntimeException e) {
            return failed(e.getClass().getSimpleName());
        }
    }

    private HttpResponse<String> ask() throws InterruptedException, ExecutionException, TimeoutException {
        String body = "{\"offset\":" + next + ",\"limit\":100,\"timeout\":" + settings.pollFor().toSeconds() + ","
                + WANTED + "}";
        HttpRequest request = HttpRequest
                .newBuilder(URI.create(settings.address().root() + "/bot" + settings.token().reveal() + "/getUpdates"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<String>> asked = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return asked.get(settings.silence().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            asked.cancel(true);
        }
    }

    private Duration answered(HttpResponse<String> response, Duration took) {
        JsonNode reply = parsed(response.body());
        if (response.statusCode() == 200 && reply.path("ok").asBoolean(false) && reply.path("result").isArray()) {
            return taken(reply.path("result"), took);
        }
        return refused(reply.path("error_code").asInt(response.statusCode()),
                reply.path("parameters").path("retry_after").asInt(0));
    }

    /** In the order of their numbers: what is confirmed next must never be behind one that comes again. */
    private Duration taken(JsonNode updates, Duration took) {
        for (JsonNode update : inOrder(updates)) {
            if (!intake.take(update)) {
                return failed("an update could not be stored");
            }
            if (update.path("update_id").isIntegralNumber()) {
                next = update.path("update_id").longValue() + 1;
            }
        }
        failures = 0;
        state.polled();
        if (!updates.isEmpty() || took.compareTo(SHORTEST_PAUSE) > 0) {
            fastAndEmpty = 0;
            return Duration.ZERO;
        }
        fastAndEmpty++;
        return shorter(SHORTEST_PAUSE.multipliedBy(Math.min(fastAndEmpty, 8)), LONGEST_PAUSE);
    }

    private static List<JsonNode> inOrder(JsonNode updates) {
        List<JsonNode> inOrder = new ArrayList<>();
        updates.forEach(inOrder::add);
        inOrder.sort(Comparator.comparingLong(update -> update.path("update_id").asLong(0)));
        return inOrder;
    }

    private Duration refused(int code, int retryAfter) {
        return switch (code) {
            case 401, 404 -> {
                state.stopped("the server does not know this token");
                LOG.error("Telegram does not know this bot token. Polling stops; set TELEGRAM_BOT_TOKEN to the token "
                        + "that @BotFather shows and start again.");
                open = false;
                yield Duration.ZERO;
            }
            case 409 -> {
                LOG.warn(
                        "Another process polls with the same bot token, or a webhook is set: only one may receive updates. "
                                + "Stop the other one; this one keeps asking.");
                yield failed("409");
            }
            default -> {
                Duration wait = failed(Integer.toString(code));
                yield retryAfter > 0 ? Duration.ofSeconds(retryAfter) : wait;
            }
        };
    }

    private Duration failed(String why) {
        failures++;
        state.failed(why);
        Duration wait = shorter(Duration.ofMillis(500L << Math.min(failures - 1, 10)), LONGEST_BACK_OFF);
        if (Integer.bitCount(failures) == 1) {
            LOG.warn("Polling Telegram failed {} times in a row ({}), next try in {} ms", failures, why,
                    wait.toMillis());
        }
        return wait;
    }

    private void rest(Duration pause) throws InterruptedException {
        if (open && !pause.isZero()) {
            Thread.sleep(pause);
        }
    }

    private HttpClient connection() {
        return HttpClient.newBuilder()
                .proxy(settings.proxies())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(15))
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static JsonNode parsed(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? JSON.missingNode() : tree;
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
