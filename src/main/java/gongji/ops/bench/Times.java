package gongji.ops.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Sorted durations in nanoseconds; at least one. */
final class Times {
    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    static Times of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** Does something again and again, as often as it is counted before it is counted. */
    static Times of(int times, IntConsumer work) {
        long[] nanos = new long[times];
        for (int i = -times; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        return of(nanos);
    }

    double medianMicros() {
        return sorted[sorted.length / 2] / 1_000.0;
    }

    double p99Micros() {
        return sorted[(int) (sorted.length * 0.99)] / 1_000.0;
    }

    double medianMillis() {
        return medianMicros() / 1_000;
    }
}
