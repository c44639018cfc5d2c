package gongji.knowledge.entry;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was fitted: the weights of fields, of the ranking and of the confidence, and the two cut-offs. Immutable data, kept in
 * {@code knowledge/search/weights.yaml}; a name that is not there weighs nothing.
 *
 * @param answerFrom confidence from which an answer is given
 * @param askFrom confidence from which the person is asked back; below it the question is declined
 */
public record Weights(Map<String, Double> fields, Map<String, Double> ranking, Map<String, Double> confidence,
        double answerFrom, double askFrom) {

    public Weights {
        fields = Map.copyOf(fields);
        ranking = Map.copyOf(ranking);
        confidence = Map.copyOf(confidence);
    }

    /** {@return these with what makes each outcome's confidence a probability, kept with the weights of the confidence} */
    public Weights calibrated(Map<String, Double> lines) {
        Map<String, Double> both = new TreeMap<>(confidence);
        both.putAll(lines);
        return new Weights(fields, ranking, both, answerFrom, askFrom);
    }
}
