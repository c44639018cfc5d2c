package gongji.channel.telegram.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody who talks to the bot, in private or in a group. Used by one thread. */
public final class Person {

    private static final long DAY = 1_790_000_000L;
    private static final long A_WHILE_MILLIS = 2_000;

    private final BotApiStandIn server;
    private final long id;
    private final long chat;
    private final String type;
    private Duration patience = Duration.ofSeconds(20);

    Person(BotApiStandIn server, long id, long chat, String type) {
        this.server = server;
        this.id = id;
        this.chat = chat;
        this.type = type;
    }

    public long chat() {
        return chat;
    }

    /** {@return this person, who waits that long for a message before giving up} */
    public Person patient(Duration longer) {
        patience = longer;
        return this;
    }

    /** Types words. {@return the number of the message} */
    public int says(String text) {
        return sends("text", "\""
                + new String(com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(text)) + "\"");
    }

    /** Sends something else: a field of the message with its JSON. {@return the number of the message} */
    public int sends(String field, String json) {
        int number = server.nextMessage();
        server.update("{\"message\":" + message(number, field, json) + "}");
        return number;
    }

    /** Changes what was typed. */
    public void edits(int number, String text) {
        ObjectNode edited = read(message(number, "text", "\"" + text + "\"")).put("edit_date", DAY + 60);
        server.update("{\"edited_message\":" + edited + "}");
    }

    /** Replies to a message of the bot. */
    public void repliesTo(int message, String text) {
        ObjectNode reply = read(message(server.nextMessage(), "text", "\"" + text + "\""));
        reply.putObject("reply_to_message")
                .put("message_id", message)
                .putObject("from")
                .put("id", 123456)
                .put("is_bot", true);
        server.update("{\"message\":" + reply + "}");
    }

    /** Presses a button of a message. */
    public void presses(Shown message, Shown.Button button) {
        ObjectNode under = read(message(message.id(), "text", "\"…\""));
        var row = under.putObject("reply_markup").putArray("inline_keyboard").addArray();
        message.buttons().forEach(it -> row.addObject().put("text", it.label()).put("callback_data", it.data()));
        ObjectNode query = BotApiStandIn.JSON.createObjectNode()
                .put("id", "q" + server.nextMessage())
                .put("data", button.data())
                .put("chat_instance", "1");
        query.set("from", from());
        query.set("message", under);
        server.update("{\"callback_query\":" + query + "}");
    }

    /** Presses the button with this label beneath the latest message that has one. */
    public void presses(String label) {
        Shown message = waitsFor(it -> find(it, label).isPresent());
        presses(message, find(message, label).orElseThrow());
    }

    /** {@return what the bot's messages look like to this person now} */
    public List<Shown> sees() {
        return server.shown(chat);
    }

    /** Waits for a message; the latest that fits counts. */
    public Shown waitsFor(Predicate<Shown> fits) {
        long until = System.nanoTime() + patience.toNanos();
        do {
            Optional<Shown> found = sees().reversed().stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        } while (newsBefore(until));
        throw new AssertionError("no such message came to " + chat + "; there are " + sees());
    }

    /** Waits for news, or a while, as another member of the chat may have taken them. {@return whether there is time left} */
    private boolean newsBefore(long until) {
        try {
            Semaphore news = server.news(chat);
            if (news.tryAcquire(A_WHILE_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
            return System.nanoTime() < until;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for a message that holds these words. */
    public Shown reads(String words) {
        return waitsFor(it -> it.text().contains(words));
    }

    private static Optional<Shown.Button> find(Shown message, String label) {
        return message.buttons().stream().filter(button -> button.label().contains(label)).findFirst();
    }

    private String message(int number, String field, String json) {
        ObjectNode message = BotApiStandIn.JSON.createObjectNode().put("message_id", number).put("date", DAY);
        message.set("from", from());
        message.putObject("chat").put("id", chat).put("type", type);
        message.set(field, read("{\"it\":" + json + "}").get("it"));
        return message.toString();
    }

    private ObjectNode from() {
        return BotApiStandIn.JSON.createObjectNode().put("id", id).put("is_bot", false).put("first_name", "某人");
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) BotApiStandIn.JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
