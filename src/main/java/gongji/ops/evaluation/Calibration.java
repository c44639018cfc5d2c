package gongji.ops.evaluation;

import gongji.ops.evaluation.Verdict.Result;
import gongji.understanding.Thought;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fits what each outcome's confidence must become to be a probability, on questions that nothing was fitted on. */
public final class Calibration {
    private static final int FEW = 30;
    private static final int STEPS = 4000;
    private static final double LENGTH = 0.5;
    private static final double LEAST = 0.001;

    private Calibration() {}

    /** {@return slope and shift of each outcome; none where too few went so} */
    public static Map<String, Double> of(Scores blind) {
        Map<String, Double> lines = new TreeMap<>();
        for (Thought.Outcome outcome : List.of(Thought.Outcome.ANSWER, Thought.Outcome.CLARIFY,
                Thought.Outcome.DECLINE)) {
            List<Verdict> such = blind.verdicts().stream().filter(verdict -> isSuch(verdict, outcome)).toList();
            if (such.size() >= FEW) {
                double[] line = line(such);
                lines.put(outcome.code() + "-slope", line[0]);
                lines.put(outcome.code() + "-shift", line[1]);
            }
        }
        return lines;
    }

    /** Only what the search decided, and one question at a time. */
    private static boolean isSuch(Verdict verdict, Thought.Outcome outcome) {
        Thought thought = verdict.thought();
        boolean declines = outcome == Thought.Outcome.DECLINE;
        return thought.outcome() == outcome && thought.parts().isEmpty() && (!declines || thought.entry().isEmpty());
    }

    private static double[] line(List<Verdict> such) {
        double[] line = {1, 0};
        for (int step = 0; step < STEPS; step++) {
            double slope = 0;
            double shift = 0;
            for (Verdict verdict : such) {
                double odds = odds(verdict.thought().confidence());
                double error = 1 / (1 + Math.exp(-line[0] * odds - line[1])) - (right(verdict) ? 1 : 0);
                slope += error * odds;
                shift += error;
            }
            line[0] = Math.max(0, line[0] - LENGTH * slope / such.size() / 4);
            line[1] -= LENGTH * shift / such.size();
        }
        return line;
    }

    private static boolean right(Verdict verdict) {
        return verdict.result() == Result.RIGHT || verdict.result() == Result.OFFERED;
    }

    private static double odds(double said) {
        double within = Math.clamp(said, LEAST, 1 - LEAST);
        return Math.log(within / (1 - within));
    }
}
