package gongji.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks every half minute whether a door is stuck for good, and ends the process if so: a supervisor starts a fresh one. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Thread thread;

    /** @param end ends the process; does not come back */
    Watch(BooleanSupplier stuck, Runnable end) {
        this.thread = Thread.ofPlatform().name("watch").daemon().start(() -> look(stuck, end));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static void look(BooleanSupplier stuck, Runnable end) {
        try {
            while (!stuck.getAsBoolean()) {
                Thread.sleep(ROUND);
            }
            LOG.error(
                    "Telegram has not been asked for updates for minutes and no new connection helped; the process ends");
            end.run();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
