package gongji.channel.telegram;

import gongji.message.Health;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How getting updates goes. Safe for use by many threads. */
final class PollState {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final boolean asks;
    private long lastNanos = System.nanoTime();
    private long roundNanos = System.nanoTime();
    private long polls;
    private long failures;
    private String trouble = "";
    private boolean stopped;
    private boolean duty = true;

    private PollState(boolean asks) {
        this.asks = asks;
    }

    /** {@return the state of a loop that asks: no finished poll for minutes is trouble} */
    static PollState asking() {
        return new PollState(true);
    }

    /** {@return the state of one that is told: silence only means that nobody writes} */
    static PollState told() {
        return new PollState(false);
    }

    /** The loop came round once more, whatever came of it. */
    synchronized void round() {
        roundNanos = System.nanoTime();
    }

    synchronized Duration sinceRound() {
        return Duration.ofNanos(System.nanoTime() - roundNanos);
    }

    /** Shows all this among the figures of the house. */
    void measure(MeterRegistry meters) {
        Gauge.builder("gongji.telegram.last.poll.seconds", this, it -> it.figures()[0]).register(meters);
        FunctionCounter.builder("gongji.telegram.polls", this, it -> it.figures()[1]).register(meters);
        FunctionCounter.builder("gongji.telegram.poll.failures", this, it -> it.figures()[2]).register(meters);
    }

    private synchronized double[] figures() {
        return new double[] {(System.nanoTime() - lastNanos) / 1e9, polls, failures};
    }

    synchronized void polled() {
        lastNanos = System.nanoTime();
        polls++;
        duty = true;
        trouble = "";
    }

    /** What was in the way is over. */
    synchronized void mended() {
        trouble = "";
    }

    /** Another process polls. */
    synchronized void offDuty() {
        lastNanos = System.nanoTime();
        trouble = "";
        duty = false;
    }

    synchronized void failed(String why) {
        failures++;
        trouble = why;
    }

    synchronized void stopped(String why) {
        stopped = true;
        trouble = why;
    }

    synchronized Health.Report report() {
        Duration age = Duration.ofNanos(System.nanoTime() - lastNanos);
        Map<String, String> details = new TreeMap<>();
        details.put("last-poll-seconds", Long.toString(age.toSeconds()));
        details.put("polls", Long.toString(polls));
        details.put("failures", Long.toString(failures));
        if (!duty) {
            details.put("duty", "another instance");
        }
        if (!trouble.isEmpty()) {
            details.put("trouble", trouble);
        }
        return new Health.Report("telegram", asks ? !stopped && age.compareTo(TOO_LONG) < 0 : trouble.isEmpty(),
                details);
    }
}
