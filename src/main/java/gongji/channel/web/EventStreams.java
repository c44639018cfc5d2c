package gongji.channel.web;

import gongji.channel.web.talk.Chats;
import gongji.channel.web.talk.Event;
import gongji.channel.web.talk.Listener;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Server-sent events: every stream keeps the thread of its request, a virtual one, until its page goes. Safe for use by many
 * threads.
 */
final class EventStreams {

    /** A sign of life within the time after which servers and proxies take a silent line for dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_OF_ONE = 12;
    private static final int MOST_OF_ADDRESS = 600;
    private static final int MOST = 3_000;

    private final Chats chats;
    private final Map<String, Integer> ofChats = new HashMap<>();
    private final Map<String, Integer> ofAddresses = new HashMap<>();
    private int all;

    EventStreams(Chats chats) {
        this.chats = chats;
    }

    /** Sends what the page missed, then what comes, until the page or the house closes. */
    void serve(Session session, String address, Context context) throws IOException {
        if (!enter(session.chat(), address)) {
            context.header("Retry-After", "30");
            throw new Refused(429, "too many pages are open");
        }
        try (Chats.Held held = chats.hold(session.chat())) {
            Listener listener = held.chat().listen(after(context));
            try {
                send(listener, begun(context.res()));
            } finally {
                held.chat().leave(listener);
            }
        } finally {
            leave(session.chat(), address);
        }
    }

    private static void send(Listener listener, OutputStream out) throws IOException {
        try {
            StringBuilder missed = new StringBuilder("retry: 1500\n\n");
            missed.append(listener.anew() ? "event: anew\ndata: {}\n\n" : "");
            for (int i = 0; i < listener.backlog(); i++) {
                listener.next(Duration.ZERO).ifPresent(event -> missed.append(written(event)));
            }
            write(out, missed.append("event: ready\ndata: {}\n\n").toString());
            while (!listener.closed()) {
                Optional<Event> event = listener.next(HEARTBEAT);
                write(out, event.map(EventStreams::written).orElse(":\n\n"));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Replies are plain messages; what the person said bears a name, so that programs that only want replies pass it by. */
    private static String written(Event event) {
        String name = event.kind() == Event.Kind.REPLY ? ""
                : "event: " + event.kind().name().toLowerCase(Locale.ROOT)
                        + "\n";
        return name + "id: " + event.id() + "\ndata: " + event.data() + "\n\n";
    }

    private static OutputStream begun(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }

    private static void write(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long after(Context context) {
        String last = Optional.ofNullable(context.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(context.queryParam("after")))
                .orElse("");
        return last.matches("[0-9]{1,18}") ? Long.parseLong(last) : 0;
    }

    private synchronized boolean enter(String chat, String address) {
        if (all >= MOST || ofChats.getOrDefault(chat, 0) >= MOST_OF_ONE
                || ofAddresses.getOrDefault(address, 0) >= MOST_OF_ADDRESS) {
            return false;
        }
        all++;
        ofChats.merge(chat, 1, Integer::sum);
        ofAddresses.merge(address, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String chat, String address) {
        all--;
        oneLess(ofChats, chat);
        oneLess(ofAddresses, address);
    }

    private static void oneLess(Map<String, Integer> open, String of) {
        open.computeIfPresent(of, (key, count) -> count == 1 ? null : count - 1);
    }
}
