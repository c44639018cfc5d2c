package gongji.app;

import gongji.conversation.Hall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What is done from time to time while the doors are open: every minute what was left over, every ten
 * minutes what is sensitive, every six hours what has been kept long enough. The last two are done by one of several processes.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final int ROUNDS_TO_PURGE = 10;
    private static final Duration FORGETTING = Duration.ofHours(6);

    private final Hall hall;
    private final Consumer<Instant> forget;
    private final InstantSource clock;
    private final Duties duties;
    private final Thread thread;
    private String forgotten = "";

    /** @param forget removes what was kept long enough at that moment */
    Housekeeping(Hall hall, Consumer<Instant> forget, InstantSource clock, Duties duties) {
        this.hall = hall;
        this.forget = forget;
        this.clock = clock;
        this.duties = duties;
        this.thread = Thread.ofVirtual().name("housekeeping").start(this::run);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            for (int round = 1; true; round++) {
                Thread.sleep(ROUND);
                quietly(hall::sweep);
                if (round % ROUNDS_TO_PURGE == 0 && duties.has("purge")) {
                    quietly(() -> hall.purge(clock.instant()));
                }
                quietly(() -> forgetOnce(clock.instant()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetOnce(Instant now) {
        String occasion = Long.toString(now.getEpochSecond() / FORGETTING.toSeconds());
        if (!occasion.equals(forgotten)) {
            forgotten = occasion;
            if (duties.isFirst("forget", occasion)) {
                forget.accept(now);
            }
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed ({}), next try at its time", e.getClass().getSimpleName());
        }
    }
}
