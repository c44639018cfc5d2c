package gongji.ops.evaluation;

import gongji.ops.evaluation.Verdict.Result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The figures of one run over some questions. Immutable. */
public final class Scores {
    private static final int BINS = 10;
    private final List<Verdict> verdicts;

    public Scores(List<Verdict> verdicts) {
        this.verdicts = List.copyOf(verdicts);
    }

    /** {@return shares by name, in the order of a report} */
    public Map<String, Share> shares() {
        Map<String, Share> shares = new LinkedHashMap<>();
        figures().forEach((name, figure) -> shares.put(name, new Share(
                figure.among().stream().filter(figure.counted()).count(), figure.among().size())));
        return shares;
    }

    /** {@return the questions that each figure is a share of, by its name} */
    Map<String, List<Verdict>> among() {
        Map<String, List<Verdict>> among = new LinkedHashMap<>();
        figures().forEach((name, figure) -> among.put(name, figure.among()));
        return among;
    }

    /** Some questions, and which of them count. */
    private record Figure(List<Verdict> among, Predicate<Verdict> counted) {}

    private Map<String, Figure> figures() {
        Map<String, Figure> shares = new LinkedHashMap<>();
        shares.put("recall-1", single(verdict -> verdict.rank() == 1));
        shares.put("recall-3", single(verdict -> verdict.rank() >= 1 && verdict.rank() <= 3));
        shares.put("right", inScope(verdict -> verdict.result() == Result.RIGHT));
        shares.put("right-or-offered",
                inScope(verdict -> verdict.result() == Result.RIGHT || verdict.result() == Result.OFFERED));
        shares.put("asked-back",
                inScope(verdict -> verdict.result() == Result.OFFERED || verdict.result() == Result.ASKED));
        shares.put("declined", inScope(verdict -> verdict.result() == Result.DECLINED));
        shares.put("wrong", of(verdict -> true, verdict -> verdict.result() == Result.WRONG));
        shares.put("far-declined", outside("far"));
        shares.put("near-declined", outside("near"));
        shares.put("smalltalk",
                of(verdict -> expects(verdict, "smalltalk"), verdict -> verdict.result() == Result.RIGHT));
        shares.put("follow-ups", of(verdict -> verdict.question().after().isPresent(),
                verdict -> verdict.result() == Result.RIGHT));
        shares.put("several", of(verdict -> !verdict.question().expected().parts().isEmpty(),
                verdict -> verdict.result() == Result.RIGHT));
        shares.put("orders", of(verdict -> verdict.question().expected().operation().isPresent(),
                verdict -> verdict.result() == Result.RIGHT));
        return shares;
    }

    private Figure single(Predicate<Verdict> counted) {
        return of(verdict -> verdict.question().expected().inScope() && verdict.question().expected().parts().isEmpty()
                && verdict.question().after().isEmpty(), counted);
    }

    private Figure inScope(Predicate<Verdict> counted) {
        return of(verdict -> verdict.question().expected().inScope(), counted);
    }

    private Figure outside(String distance) {
        return of(verdict -> verdict.question().expected().distance().filter(distance::equals).isPresent(),
                verdict -> verdict.result() == Result.RIGHT);
    }

    private static boolean expects(Verdict verdict, String outcome) {
        return verdict.question().expected().outcome().filter(outcome::equals).isPresent();
    }

    private Figure of(Predicate<Verdict> among, Predicate<Verdict> counted) {
        return new Figure(verdicts.stream().filter(among).toList(), counted);
    }

    /** {@return the mean of one over the rank of the right one} */
    public double meanReciprocalRank() {
        return verdicts.stream()
                .filter(verdict -> verdict.question().expected().inScope()
                        && verdict.question().expected().parts().isEmpty() && verdict.question().after().isEmpty())
                .mapToDouble(verdict -> verdict.rank() == 0 ? 0 : 1.0 / verdict.rank())
                .average()
                .orElse(0);
    }

    /**
     * A band of confidence.
     *
     * @param said the mean confidence in it
     */
    public record Band(double from, double said, Share right) {}

    /** {@return how often each band of confidence was right; asking back with the right choice counts as right} */
    public List<Band> reliability() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double from = i / (double) BINS;
            int number = i;
            List<Verdict> within = verdicts.stream()
                    .filter(verdict -> Math.min(BINS - 1, (int) (verdict.thought().confidence() * BINS)) == number)
                    .toList();
            long right = within.stream()
                    .filter(verdict -> verdict.result() == Result.RIGHT || verdict.result() == Result.OFFERED)
                    .count();
            bands.add(new Band(from, within.stream()
                    .mapToDouble(verdict -> verdict.thought().confidence())
                    .average()
                    .orElse(0), new Share(right, within.size())));
        }
        return bands;
    }

    /** {@return the expected calibration error over the bands} */
    public double calibrationError() {
        return reliability().stream()
                .mapToDouble(band -> band.right().whole() * Math.abs(band.said() - band.right().value()))
                .sum()
                / Math.max(1, verdicts.size());
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }
}
