package gongji.knowledge.search;

import gongji.knowledge.index.PhrasingIndex.Scored;

import java.util.ArrayList;
import java.util.List;

/** An item in the ranking, while it is ranked. Used by one thread. */
final class Candidate {
    private static final int COUNTED = 3;
    private static final double[] SHARES = {1, 0.3, 0.15};
    final int item;
    final List<Scored> phrasings = new ArrayList<>(COUNTED);
    final List<double[]> comparisons = new ArrayList<>(COUNTED);
    boolean foreign;
    boolean elsewhere;
    int siblings;
    double together;
    double score;
    int best;

    Candidate(int item) {
        this.item = item;
    }

    /** Takes another phrasing of the item; they come best first. */
    void add(Scored scored) {
        if (phrasings.size() < COUNTED) {
            together += SHARES[phrasings.size()] * scored.score();
            phrasings.add(scored);
        }
        siblings++;
    }

    /** Adds up the phrasings as probabilities. */
    void weigh(double[] weights) {
        double most = Double.NEGATIVE_INFINITY;
        double[] scores = new double[comparisons.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = dot(weights, comparisons.get(i));
            if (scores[i] > most) {
                most = scores[i];
                best = i;
            }
        }
        double sum = 0;
        for (double each : scores) {
            sum += Math.exp(each - most);
        }
        score = most + Math.log(sum);
    }

    static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
