package gongji.understanding;

import java.util.Map;

/**
 * Turns what the search and the shares of the choices say into the probability that the outcome is right: a straight line between
 * the logarithms of the odds, fitted for each outcome on questions that nothing was fitted on. Immutable.
 */
final class Certainty {
    private static final double LEAST = 0.001;
    private final Map<String, Double> weights;

    /** @param weights {@code answer-slope}, {@code answer-shift} and so on; without them nothing changes */
    Certainty(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** {@return the probability that this outcome is right} */
    double of(Thought.Outcome outcome, double said) {
        double within = Math.clamp(said, LEAST, 1 - LEAST);
        double odds = weights.getOrDefault(outcome.code() + "-slope", 1.0) * Math.log(within / (1 - within))
                + weights.getOrDefault(outcome.code() + "-shift", 0.0);
        return 1 / (1 + Math.exp(-odds));
    }
}
