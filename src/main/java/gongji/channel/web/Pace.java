package gongji.channel.web;

import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds everybody to a pace. Remembers the latest ten thousand; safe for use by many threads. */
final class Pace {

    private static final int MOST = 10_000;

    private final int burst;
    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Pace(int burst, int perMinute) {
        this.burst = burst;
        this.perMinute = perMinute;
    }

    synchronized boolean allows(String who) {
        return buckets.computeIfAbsent(who, absent -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build()).tryConsume(1);
    }
}
