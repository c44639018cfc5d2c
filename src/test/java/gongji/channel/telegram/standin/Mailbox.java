package gongji.channel.telegram.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The updates that wait, until an offset confirms them. */
final class Mailbox {

    private final List<Waiting> waiting = new ArrayList<>();
    private long next = 1_000;
    private boolean twice;
    private boolean closed;
    private Duration longest = Duration.ofDays(1);

    /** An update; a copy is handed out once whatever was confirmed. */
    private record Waiting(long id, ObjectNode update, boolean copy) {}

    synchronized void sendTwice() {
        twice = true;
    }

    synchronized void pollsLast(Duration newLongest) {
        longest = newLongest;
    }

    synchronized void countFrom(long newNext) {
        next = newNext;
    }

    synchronized void add(ObjectNode update) {
        if (!update.has("update_id")) {
            update.put("update_id", next++);
        }
        waiting.add(new Waiting(update.path("update_id").asLong(), update, false));
        notifyAll();
    }

    synchronized int unconfirmed() {
        return (int) waiting.stream().filter(it -> !it.copy()).count();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized String take(JsonNode body) {
        confirm(body.path("offset").asLong(0));
        Duration asked = Duration.ofSeconds(body.path("timeout").asLong(0));
        long until = System.nanoTime() + (asked.compareTo(longest) < 0 ? asked : longest).toNanos();
        try {
            for (long left = until - System.nanoTime(); waiting.isEmpty() && !closed
                    && left > 0; left = until - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return batch(body.path("limit").asInt(100)).toString();
    }

    private void confirm(long offset) {
        List<Waiting> copies = new ArrayList<>();
        for (Waiting one : waiting) {
            if (!one.copy() && one.id() < offset && twice) {
                copies.add(new Waiting(one.id(), one.update(), true));
            }
        }
        waiting.removeIf(one -> !one.copy() && one.id() < offset);
        waiting.addAll(copies);
    }

    private ArrayNode batch(int limit) {
        ArrayNode batch = BotApiStandIn.JSON.createArrayNode();
        for (Waiting one : List.copyOf(waiting)) {
            if (batch.size() < limit) {
                batch.add(one.update());
                if (one.copy()) {
                    waiting.remove(one);
                }
            }
        }
        return batch;
    }
}
