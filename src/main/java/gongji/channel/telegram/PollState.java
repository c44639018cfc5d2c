package gongji.channel.telegram;

import gongji.message.Health;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How getting updates goes. Safe for use by many threads. */
final class PollState {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private long lastNanos = System.nanoTime();
    private long polls;
    private long failures;
    private String trouble = "";
    private boolean stopped;
    private boolean duty = true;

    synchronized void polled() {
        lastNanos = System.nanoTime();
        polls++;
        duty = true;
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
        return new Health.Report("telegram", !stopped && age.compareTo(TOO_LONG) < 0, details);
    }
}
