package gongji.conversation;

import gongji.message.ConversationKey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few conversations in at a time: the urgent ones first, and of equals whoever has waited longest. Safe for use by many
 * threads.
 */
final class Turnstile {

    /** Who has waited this long is urgent too, so that nobody waits for ever. */
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final List<Waiter> waiting = new ArrayList<>();
    private int free;

    /** Makes one that lets so many in at a time. */
    Turnstile(int most) {
        this.free = most;
    }

    /**
     * Who goes before whom.
     *
     * @param sinceNanos when the conversation began to wait
     */
    record Rank(boolean urgent, long sinceNanos) {

        boolean isUrgent(long now) {
            return urgent || now - sinceNanos > LONG_NANOS;
        }

        /** {@return the more urgent and the earlier of both} */
        Rank and(Rank other) {
            return new Rank(urgent || other.urgent,
                    sinceNanos - other.sinceNanos < 0 ? sinceNanos : other.sinceNanos);
        }
    }

    /** Waits until this conversation may come in. It has to {@link #leave}. */
    void enter(ConversationKey key, Rank rank) {
        Waiter waiter = new Waiter(key, rank);
        synchronized (waiting) {
            if (free > 0) {
                free--;
                return;
            }
            waiting.add(waiter);
        }
        waiter.turn.acquireUninterruptibly();
    }

    /** Makes a conversation urgent, if it is waiting. */
    void urge(ConversationKey key) {
        synchronized (waiting) {
            waiting.stream()
                    .filter(it -> it.key.equals(key))
                    .forEach(it -> it.rank = new Rank(true, it.rank.sinceNanos()));
        }
    }

    /** {@return how many wait} */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Lets the next one in. */
    void leave() {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                free++;
                return;
            }
            long now = System.nanoTime();
            Waiter next = waiting.stream()
                    .min(Comparator.comparing((Waiter it) -> !it.rank.isUrgent(now))
                            .thenComparingLong(it -> it.rank.sinceNanos() - now))
                    .orElseThrow();
            waiting.remove(next);
            next.turn.release();
        }
    }

    private static final class Waiter {

        private final ConversationKey key;
        private final Semaphore turn = new Semaphore(0);
        private Rank rank;

        Waiter(ConversationKey key, Rank rank) {
            this.key = key;
            this.rank = rank;
        }
    }
}
