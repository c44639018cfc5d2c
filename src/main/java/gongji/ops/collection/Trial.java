package gongji.ops.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Tries an engine on questions. */
public final class Trial {
    /** Every question is asked so often, the whole row of them each time; the fastest counts, for others use the machine too. */
    public static final int PASSES = 3;
    private static final int WARM = 3_000;
    private static final int WARM_PASSES = 12;
    private static final int LATEST = 10;

    private Trial() {}

    /** How a question went; rank 0 is not found among the first ten. */
    private record Outcome(boolean answerable, int rank, double confidence, long nanos) {}

    /**
     * What was measured.
     *
     * @param recall the share of answerable questions whose item is among the first 1, 3 and 10
     * @param mrr mean of one over the rank, 0 behind the tenth
     * @param auc the chance that an answerable question has more confidence than an unanswerable one; a half without such pairs
     * @param micros median and 99th percentile of a question
     * @param perSecond questions a second on one thread
     */
    public record Figures(int queries, int answerable, List<Double> recall, double mrr, double auc, List<Long> micros,
            double perSecond) {

        /** {@return the figures by their names in the output} */
        public Map<String, Object> named() {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("queries", queries);
            named.put("answerable", answerable);
            named.put("recall@1", rounded(recall.get(0)));
            named.put("recall@3", rounded(recall.get(1)));
            named.put("recall@10", rounded(recall.get(2)));
            named.put("mrr@10", rounded(mrr));
            named.put("auc", rounded(auc));
            named.put("p50", micros.get(0));
            named.put("p99", micros.get(1));
            return named;
        }

        private static double rounded(double value) {
            return Math.round(value * 10_000) / 10_000.0;
        }
    }

    /** Asks every question, after some for warming up. */
    public static Figures run(List<Faqs.Query> queries, Engine engine, IntConsumer progress) {
        for (int i = 0; i < Math.min(WARM, WARM_PASSES * queries.size()); i++) {
            engine.find(queries.get(i % queries.size()).text());
        }
        long[] nanos = new long[queries.size()];
        Arrays.fill(nanos, Long.MAX_VALUE);
        List<Outcome> outcomes = new ArrayList<>(queries.size());
        for (int pass = 1; pass <= PASSES; pass++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                Engine.Found found = engine.find(queries.get(i).text());
                nanos[i] = Math.min(nanos[i], System.nanoTime() - start);
                if (pass == PASSES) {
                    outcomes.add(outcome(queries.get(i), found, nanos[i]));
                }
                progress.accept((pass - 1) * nanos.length + i + 1);
            }
        }
        return figures(outcomes);
    }

    /** Asks every question once, where time does not matter. */
    static Figures once(List<Faqs.Query> queries, Engine engine) {
        return figures(queries.stream().map(query -> outcome(query, engine.find(query.text()), 0)).toList());
    }

    private static Outcome outcome(Faqs.Query query, Engine.Found found, long nanos) {
        int rank = 0;
        for (int i = Math.min(LATEST, found.names().size()); i > 0; i--) {
            rank = query.right().contains(found.names().get(i - 1)) ? i : rank;
        }
        return new Outcome(query.answerable(), rank, found.confidence(), nanos);
    }

    private static Figures figures(List<Outcome> outcomes) {
        List<Outcome> answerable = outcomes.stream().filter(Outcome::answerable).toList();
        long[] nanos = outcomes.stream().mapToLong(Outcome::nanos).sorted().toArray();
        List<Double> recall = Stream.of(1, 3, LATEST).map(most -> within(answerable, most)).toList();
        double mrr = answerable.stream().mapToDouble(each -> each.rank == 0 ? 0 : 1.0 / each.rank).average().orElse(0);
        return new Figures(outcomes.size(), answerable.size(), recall, mrr, areaUnderCurve(outcomes),
                List.of(micros(nanos, 0.5), micros(nanos, 0.99)),
                nanos.length * 1e9 / Math.max(1, Arrays.stream(nanos).sum()));
    }

    private static double within(List<Outcome> answerable, int most) {
        return answerable.stream().mapToDouble(each -> each.rank > 0 && each.rank <= most ? 1 : 0).average().orElse(0);
    }

    private static long micros(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : Math.round(sorted[(int) (sorted.length * share)] / 1000.0);
    }

    private static double areaUnderCurve(List<Outcome> outcomes) {
        double[] out = outcomes.stream()
                .filter(each -> !each.answerable())
                .mapToDouble(Outcome::confidence)
                .sorted()
                .toArray();
        int in = outcomes.size() - out.length;
        if (out.length == 0 || in == 0) {
            return 0.5;
        }
        double pairs = 0;
        for (Outcome each : outcomes) {
            if (each.answerable()) {
                pairs += (below(out, each.confidence()) + below(out, Math.nextUp(each.confidence()))) / 2.0;
            }
        }
        return pairs / ((double) out.length * in);
    }

    /** How many values of a sorted row are less. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
