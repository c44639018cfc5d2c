package gongji.conversation;

import gongji.message.ConversationKey;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the same work for many conversations, each on a virtual thread, but for one conversation never twice at a time. Being
 * called while the work runs makes it run once more. Safe for use by many threads.
 */
final class Lanes implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(1);

    private final Consumer<ConversationKey> work;
    private final ConcurrentHashMap<ConversationKey, State> states = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final ScheduledExecutorService alarm;

    /** Makes lanes for this work, which throws nothing. */
    Lanes(String name, Consumer<ConversationKey> work) {
        this.work = work;
        this.alarm = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + "-alarm").factory());
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    }

    private enum State {
        RUNNING,
        CALLED_AGAIN
    }

    /** Sees to it that the work runs for this conversation from now on at least once. */
    void call(ConversationKey key) {
        State now = states.compute(key, (same, state) -> state == null ? State.RUNNING : State.CALLED_AGAIN);
        if (now == State.RUNNING) {
            try {
                threads.execute(() -> run(key));
            } catch (RejectedExecutionException closed) {
                states.remove(key);
            }
        }
    }

    /** Does so after a while, unless it is closed before. */
    void callLater(ConversationKey key, Duration wait) {
        if (!alarm.isShutdown()) {
            ScheduledFuture<?> unused = alarm.schedule(() -> call(key), Math.max(1, wait.toMillis() + 1),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** {@return how many conversations are worked for at this moment} */
    int busy() {
        return states.size();
    }

    private void run(ConversationKey key) {
        boolean again = true;
        while (again) {
            work(key);
            again = states.computeIfPresent(key,
                    (same, state) -> state == State.CALLED_AGAIN ? State.RUNNING : null) != null;
        }
    }

    /** Work that ends with an error all the same must not keep its conversation from being worked for later. */
    private void work(ConversationKey key) {
        boolean whole = false;
        try {
            work.accept(key);
            whole = true;
        } finally {
            if (!whole) {
                states.remove(key);
                callLater(key, AFTER_AN_ERROR);
            }
        }
    }

    /** Takes no more calls and waits a little for what runs. */
    @Override
    public void close() {
        alarm.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
