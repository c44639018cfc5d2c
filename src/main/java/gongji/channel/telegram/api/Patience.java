package gongji.channel.telegram.api;

import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast messages may leave: so many a second in all, fewer to one chat, fewer still to one group. When the server asks for a
 * pause, everybody pauses. Safe for use by many threads.
 */
public final class Patience {

    private static final int MOST_CHATS = 10_000;
    private static final int RESERVE = 5;

    private final Limits limits;
    private final Bucket all;
    private final Map<Long, Bucket> chats = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
            return size() > MOST_CHATS;
        }
    };
    private long pausedUntilNanos = System.nanoTime();

    public Patience(Limits limits) {
        this.limits = limits;
        this.all = bucket(limits.perSecond(), limits.perSecond(), Duration.ofSeconds(1));
    }

    /**
     * Asks to send one message.
     *
     * @param first whether it may use the tokens kept back for acknowledgements and receipts
     * @return how long to wait before asking again; when it is over it may leave now, and then it counts as sent
     */
    public synchronized Wait ask(long chat, boolean first) {
        long paused = pausedUntilNanos - System.nanoTime();
        if (paused > 0) {
            return new Wait(Duration.ofNanos(paused), true);
        }
        Bucket one = chats.computeIfAbsent(chat, this::fresh);
        if (wait(one) > 0) {
            return new Wait(Duration.ofNanos(wait(one)), false);
        }
        if (!first && all.getAvailableTokens() <= Math.min(RESERVE, limits.perSecond() / 4)) {
            return new Wait(Duration.ofNanos(1_000_000_000L / limits.perSecond()), true);
        }
        long wait = wait(all);
        if (wait == 0) {
            all.tryConsume(1);
            one.tryConsume(1);
        }
        return new Wait(Duration.ofNanos(wait), true);
    }

    /**
     * A wait.
     *
     * @param everybody whether every chat has to wait, or the one that was asked for
     */
    public record Wait(Duration length, boolean everybody) {

        /** {@return whether nothing has to be waited for} */
        public boolean isOver() {
            return length.isZero();
        }
    }

    /** Lets nobody send for this long. */
    public synchronized void pause(Duration length) {
        pausedUntilNanos = Math.max(pausedUntilNanos, System.nanoTime() + length.toNanos());
    }

    /** {@return how long everybody still has to wait because the server asked for it} */
    public synchronized Duration paused() {
        return Duration.ofNanos(Math.max(0, pausedUntilNanos - System.nanoTime()));
    }

    private Bucket fresh(long chat) {
        return chat < 0 ? bucket(limits.perGroupMinute(), limits.perGroupMinute(), Duration.ofMinutes(1))
                : bucket(limits.chatBurst(), limits.perChatSecond(), Duration.ofSeconds(1));
    }

    private static long wait(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private static Bucket bucket(int capacity, int refill, Duration every) {
        return Bucket.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, every)).build();
    }

    /**
     * The limits of the server.
     *
     * @param perSecond messages a second to all chats together
     * @param perChatSecond messages a second to one person
     * @param chatBurst how many may leave to one person at once after a rest
     * @param perGroupMinute messages a minute to one group
     */
    public record Limits(int perSecond, int perChatSecond, int chatBurst, int perGroupMinute) {

        /** What Telegram publishes, with a little room. */
        public static final Limits TELEGRAM = new Limits(28, 1, 4, 18);

        public Limits {
            if (perSecond < 1 || perChatSecond < 1 || chatBurst < 1 || perGroupMinute < 1) {
                throw new IllegalArgumentException("a limit is at least 1");
            }
        }
    }
}
