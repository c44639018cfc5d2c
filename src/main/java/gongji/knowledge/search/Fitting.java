package gongji.knowledge.search;

import gongji.knowledge.entry.Weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fits the ranking (softmax over the candidates of a question) and then the confidence (logistic, on the fitted ranking) by
 * gradient descent with a pull towards zero. The same examples give the same weights. Examples are compared once, however often
 * they are fitted to. Used by one thread.
 *
 * <p>Length: ranking, confidence and what is told of both share the comparisons.
 */
public final class Fitting {
    private static final int RANKING_STEPS = 250;
    private static final int CONFIDENCE_STEPS = 1500;
    private static final double STRIDE = 0.05;
    private static final double RANKING_PULL = 0.0003;
    private static final double CONFIDENCE_PULL = 0.0004;
    private final Search search;
    private final IdentityHashMap<Example, Prepared> known = new IdentityHashMap<>();

    public Fitting(Search search) {
        this.search = search;
    }

    /** A question with its candidates, compared once. */
    private record Prepared(Search search, Example example, Asked asked, List<Candidate> candidates, int right,
            double weight) {}

    private static boolean firstIsRight(Prepared example, Candidate first) {
        return example.right >= 0 && example.candidates.get(example.right) == first;
    }

    private static boolean anythingAnswers(Prepared example, Candidate first) {
        return !example.example.right().isEmpty();
    }

    /** {@return the weights of the ranking fitted to these examples, from nothing} */
    public Map<String, Double> ranking(List<Example> examples) {
        return named(Feature.all(),
                fitRanking(examples.stream().map(this::prepare).filter(each -> each.right >= 0).toList(),
                        new double[Feature.all().size()], Manner.FREE));
    }

    /** What speaks for and against the candidate that a ranking puts first, and what is true of it. */
    public static final class Evidence {
        private final double[] values;
        private final boolean right;
        private final boolean answerable;
        /** Whether it teaches too whether anything answers. */
        private final boolean ofScope;
        /** Whether it is declined however sure the first is: nothing answers, and what is found says that it is not ours. */
        private final boolean declined;
        private final double weight;

        private Evidence(double[] values, Prepared prepared, Candidate first) {
            this.values = values;
            this.right = firstIsRight(prepared, first);
            this.answerable = !prepared.example.right().isEmpty();
            this.ofScope = prepared.example.ofScope();
            this.declined = !answerable && first.foreign;
            this.weight = prepared.weight;
        }
    }

    /** {@return the evidence about these examples in a ranking that was not fitted to them; nothing where nothing is found} */
    public List<Evidence> evidence(List<Example> examples, Map<String, Double> ranking) {
        double[] weights = Feature.vector(ranking);
        return examples.stream()
                .map(this::prepare)
                .filter(each -> !each.candidates.isEmpty())
                .map(each -> evidence(each, weights))
                .toList();
    }

    private static Evidence evidence(Prepared prepared, double[] weights) {
        List<Candidate> ranked = ranked(prepared.candidates, weights);
        Search search = prepared.search;
        double[] values = search.confidence()
                .evidence(prepared.asked, ranked, Search.shares(ranked), search.rarity());
        return new Evidence(values, prepared, ranked.getFirst());
    }

    /**
     * {@return the weights of both confidences fitted to this evidence; how sure the first is matters only where it may be answered
     *     by it}
     */
    public static Map<String, Double> confidence(List<Evidence> evidence) {
        Map<String, Double> sure = new TreeMap<>(named(Confidence.NAMES,
                logistic(evidence.stream().filter(each -> !each.declined).toList(), each -> each.right)));
        named(Confidence.NAMES,
                logistic(evidence.stream().filter(each -> each.ofScope).toList(), each -> each.answerable))
                .forEach((name, weight) -> sure.put(Confidence.SCOPE + name, weight));
        return sure;
    }

    private static double[] logistic(List<Evidence> evidence, Predicate<Evidence> holds) {
        double total = evidence.stream().mapToDouble(each -> each.weight).sum();
        return logistic(evidence.stream().map(each -> each.values).toList(),
                evidence.stream().map(each -> holds.test(each) ? 1.0 : 0.0).toList(),
                evidence.stream().map(each -> each.weight / total).toList(), Manner.FREE);
    }

    /** An example that is asked of a search. */
    public record Posed(Search search, Example example) {}

    /**
     * How to fit.
     *
     * @param limits what each weight of the ranking may be, by its name
     * @param telling what each weight of the confidence may be, by its name
     * @param sure where the confidence starts; nothing where it is not named
     * @param kept how strongly both are pulled to where they start; 0 pulls gently to nothing
     */
    public record Manner(Function<String, Limit> limits, Function<String, Limit> telling, Map<String, Double> sure,
            double kept) {
        static final Manner FREE = new Manner(name -> Limit.ANYTHING, name -> Limit.ANYTHING, Map.of(), 0);

        public Manner {
            sure = Map.copyOf(sure);
        }
    }

    /** {@return weights fitted to examples that are asked of several searches; the confidence is that anything answers} */
    public static Weights fit(List<Posed> ranking, List<Posed> confidence, Weights start, Manner manner) {
        double[] weights = fitRanking(compared(ranking).filter(each -> each.right >= 0).toList(),
                Feature.vector(start.ranking()), manner);
        double[] sure = fitConfidence(compared(confidence).toList(), weights, Fitting::anythingAnswers, manner);
        return new Weights(start.fields(), named(Feature.all(), weights), named(Confidence.NAMES, sure),
                start.answerFrom(), start.askFrom());
    }

    private static Stream<Prepared> compared(List<Posed> examples) {
        return examples.stream().map(posed -> compared(posed.search, posed.example));
    }

    /** What a weight may be. */
    public enum Limit {
        ANYTHING,
        NOTHING,
        NOT_BELOW_ZERO,
        NOT_ABOVE_ZERO;

        private double within(double value) {
            return switch (this) {
                case ANYTHING -> value;
                case NOTHING -> 0;
                case NOT_BELOW_ZERO -> Math.max(0, value);
                case NOT_ABOVE_ZERO -> Math.min(0, value);
            };
        }
    }

    private static void limit(double[] values, List<String> names, Function<String, Limit> limits) {
        for (int i = 0; i < values.length; i++) {
            values[i] = limits.apply(names.get(i)).within(values[i]);
        }
    }

    /**
     * How a question would go.
     *
     * @param right whether the first is right; one that is not ours is, where nothing answers
     * @param answerable whether anything answers it
     * @param scope the probability that anything does
     */
    public record Outcome(boolean answerable, boolean right, double confidence, double scope) {

        /** Whether nothing answers it, and it would not be declined. */
        public boolean letThrough(double cut) {
            return !answerable && !right && scope >= cut;
        }
    }

    /** {@return how questions go with these weights} */
    public List<Outcome> outcomes(List<Example> examples, Weights weights) {
        double[] ranking = Feature.vector(weights.ranking());
        Confidence confidence = new Confidence(weights.confidence());
        List<Outcome> outcomes = new ArrayList<>();
        for (Example example : examples) {
            Prepared prepared = prepare(example);
            if (prepared.candidates.isEmpty()) {
                outcomes.add(new Outcome(!example.right().isEmpty(), false, 0, 0));
                continue;
            }
            List<Candidate> ranked = ranked(prepared.candidates, ranking);
            String first = search.shelf().items().get(ranked.getFirst().item).id();
            double[] evidence = confidence.evidence(prepared.asked, ranked, Search.shares(ranked), search.rarity());
            boolean declined = example.right().isEmpty() && ranked.getFirst().foreign;
            outcomes.add(new Outcome(!example.right().isEmpty(), declined || example.right().contains(first),
                    confidence.of(evidence), confidence.scope(evidence)));
        }
        return outcomes;
    }

    private Prepared prepare(Example example) {
        return known.computeIfAbsent(example, each -> compared(search, each));
    }

    private static Prepared compared(Search search, Example example) {
        Asked asked = search.asked(example.reading(), Optional.empty(), Optional.of(example.taught()));
        List<Candidate> candidates = search.rank(asked, Optional.of(example.admitted()),
                new double[Feature.all().size()]);
        int right = -1;
        for (int i = 0; i < candidates.size(); i++) {
            if (right < 0 && example.right().contains(search.shelf().items().get(candidates.get(i).item).id())) {
                right = i;
            }
        }
        return new Prepared(search, example, asked, candidates, right, example.weight());
    }

    private static double[] fitRanking(List<Prepared> examples, double[] start, Manner manner) {
        Descent descent = manner.kept > 0 ? new Descent(start, start, STRIDE, manner.kept)
                : new Descent(start, new double[start.length], STRIDE, RANKING_PULL);
        double total = examples.stream().mapToDouble(Prepared::weight).sum();
        for (int step = 0; step < RANKING_STEPS; step++) {
            double[] gradient = new double[start.length];
            for (Prepared example : examples) {
                add(example, descent.values(), gradient, example.weight() / total);
            }
            descent.step(gradient);
            limit(descent.values(), Feature.all(), manner.limits);
        }
        return descent.values();
    }

    /** Adds the gradient of the log probability of the right candidate, turned downhill. */
    private static void add(Prepared example, double[] weights, double[] gradient, double scale) {
        List<Candidate> candidates = example.candidates;
        candidates.forEach(each -> each.weigh(weights));
        double most = candidates.stream().mapToDouble(each -> each.score).max().orElse(0);
        double sum = candidates.stream().mapToDouble(each -> Math.exp(each.score - most)).sum();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            double share = Math.exp(candidate.score - most) / sum;
            double pull = scale * (share - (i == example.right ? 1 : 0));
            for (double[] values : candidate.comparisons) {
                double part = Math.exp(Candidate.dot(weights, values) - candidate.score);
                for (int k = 0; k < values.length; k++) {
                    gradient[k] += pull * part * values[k];
                }
            }
        }
    }

    private static double[] fitConfidence(List<Prepared> examples, double[] weights,
            BiPredicate<Prepared, Candidate> holds, Manner manner) {
        List<double[]> evidence = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        double total = examples.stream().mapToDouble(Prepared::weight).sum();
        for (Prepared example : examples) {
            if (!example.candidates.isEmpty()) {
                List<Candidate> ranked = ranked(example.candidates, weights);
                Search search = example.search;
                evidence.add(
                        search.confidence().evidence(example.asked, ranked, Search.shares(ranked), search.rarity()));
                right.add(holds.test(example, ranked.getFirst()) ? 1.0 : 0.0);
                scales.add(example.weight / total);
            }
        }
        return logistic(evidence, right, scales, manner);
    }

    private static List<Candidate> ranked(List<Candidate> candidates, double[] weights) {
        candidates.forEach(each -> each.weigh(weights));
        return candidates.stream().sorted(Comparator.comparingDouble((Candidate each) -> -each.score)).toList();
    }

    private static double[] logistic(List<double[]> evidence, List<Double> right, List<Double> scales,
            Manner manner) {
        double[] home = Confidence.NAMES.stream().mapToDouble(name -> manner.sure.getOrDefault(name, 0.0)).toArray();
        Descent descent = new Descent(home, home, STRIDE, manner.kept > 0 ? manner.kept : CONFIDENCE_PULL);
        for (int step = 0; step < CONFIDENCE_STEPS; step++) {
            double[] gradient = new double[Confidence.NAMES.size()];
            for (int i = 0; i < evidence.size(); i++) {
                double[] values = evidence.get(i);
                double said = 1 / (1 + Math.exp(-Candidate.dot(descent.values(), values)));
                double pull = scales.get(i) * (said - right.get(i));
                for (int k = 0; k < values.length; k++) {
                    gradient[k] += pull * values[k];
                }
            }
            descent.step(gradient);
            limit(descent.values(), Confidence.NAMES, manner.telling);
        }
        return descent.values();
    }

    private static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> named = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), Math.round(values[i] * 10_000) / 10_000.0);
        }
        return named;
    }
}
