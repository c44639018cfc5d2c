package gongji.ops.evaluation;

import gongji.knowledge.entry.Library;
import gongji.message.Choice;
import gongji.understanding.Thought;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints the figures of an evaluation. Used by one thread. */
public final class EvaluationReport {
    private static final Set<String> AFTER_OTHERS = Set.of("right", "right-or-offered", "declined", "wrong");
    private final PrintStream out;
    private final Map<String, Double> recorded;

    /** @param recorded the shares of the last recorded run in per cent, by name */
    public EvaluationReport(PrintStream out, Map<String, Double> recorded) {
        this.out = out;
        this.recorded = Map.copyOf(recorded);
    }

    /** Prints everything: shares beside the noisy copy and the record, confidence, topics, overlap with the phrasings. */
    public void print(Scores clean, Scores noisy, Library library, Function<String, List<String>> phrasings) {
        out.printf("%-17s %-34s %-34s %-10s %s%n", "", "原句 [95% 区间]", "加了噪声", "比上次记录", "和条目问法的重合");
        Map<String, Share> spoilt = noisy.shares();
        Map<String, List<Verdict>> among = clean.among();
        clean.shares()
                .forEach((name, share) -> out.printf(Locale.ROOT, "%-17s %-34s %-34s %-10s %s%n", name, share,
                        spoilt.get(name), difference(name, share),
                        overlapWords(among.getOrDefault(name, List.of()), phrasings)));
        out.printf(Locale.ROOT, "%-17s %.3f  /  %.3f%n", "mrr", clean.meanReciprocalRank(), noisy.meanReciprocalRank());
        out.printf(Locale.ROOT, "%-17s %.3f  /  %.3f%n", "ece", clean.calibrationError(), noisy.calibrationError());
        out.printf("%n把握：说的和实际的%n");
        clean.reliability()
                .stream()
                .filter(band -> band.right().whole() > 0)
                .forEach(band -> out.printf(Locale.ROOT,
                        "  %.1f 起：说 %.2f，实际 %s%n", band.from(), band.said(), band.right()));
        topics(clean, library);
        out.printf("%n重合：问题和条目自己的问法里最近的一个共有的二字组占两者的比例，没有对应条目的不算%n");
    }

    /** Prints how single questions go alone, and after a question of another topic. */
    public static void afterOthers(PrintStream out, Scores alone, Scores after) {
        out.printf("%n换了话题：单个的问题，单独问和接在别的话题后面问%n");
        alone.shares()
                .forEach((name, share) -> {
                    if (AFTER_OTHERS.contains(name)) {
                        out.printf("  %-17s %-34s %s%n", name, share, after.shares().get(name));
                    }
                });
    }

    private static String overlapWords(List<Verdict> verdicts, Function<String, List<String>> phrasings) {
        return verdicts.stream().allMatch(verdict -> verdict.question().expected().entries().isEmpty()) ? "-"
                : String.format(Locale.ROOT, "%.2f", overlap(verdicts, phrasings));
    }

    private String difference(String name, Share share) {
        Double before = recorded.get(name);
        return before == null ? "-" : String.format(Locale.ROOT, "%+.1f", 100 * share.value() - before);
    }

    private void topics(Scores scores, Library library) {
        Map<String, List<Verdict>> byTopic = scores.verdicts()
                .stream()
                .filter(verdict -> !verdict.question().expected().entries().isEmpty())
                .collect(Collectors.groupingBy(
                        verdict -> verdict.question()
                                .expected()
                                .entries()
                                .stream()
                                .sorted()
                                .findFirst()
                                .flatMap(library::find)
                                .map(entry -> entry.labels().topic())
                                .orElse("?"),
                        TreeMap::new,
                        Collectors.toList()));
        out.printf("%n按话题：第一个就对%n");
        byTopic.forEach((topic, verdicts) -> out.printf("  %-12s %s%n", topic,
                new Share(verdicts.stream().filter(verdict -> verdict.rank() == 1).count(), verdicts.size())));
    }

    private static double overlap(List<Verdict> verdicts, Function<String, List<String>> phrasings) {
        return verdicts.stream()
                .filter(verdict -> !verdict.question().expected().entries().isEmpty())
                .mapToDouble(verdict -> verdict.question()
                        .expected()
                        .entries()
                        .stream()
                        .flatMap(entry -> phrasings.apply(entry).stream())
                        .mapToDouble(phrasing -> overlap(pairs(verdict.question().ask()), pairs(phrasing)))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static double overlap(Set<String> left, Set<String> right) {
        long shared = left.stream().filter(right::contains).count();
        long all = left.size() + right.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** {@return the questions that did not go right, each on one line} */
    public static List<String> misses(Scores scores) {
        return scores.verdicts()
                .stream()
                .filter(verdict -> verdict.result() != Verdict.Result.RIGHT)
                .map(EvaluationReport::line)
                .toList();
    }

    private static String line(Verdict verdict) {
        String asked = verdict.question().after().map(before -> before + " › ").orElse("") + verdict.asked();
        return String.join("\t", verdict.result().name(), asked, wanted(verdict.question().expected()),
                given(verdict.thought()), String.format(Locale.ROOT, "%.2f", verdict.thought().confidence()));
    }

    private static String wanted(Question.Expected expected) {
        return expected.parts().isEmpty()
                ? expected.entries() + expected.operation().orElse("") + expected.outcome().orElse("")
                        + expected.slots()
                : expected.parts().stream().map(EvaluationReport::wanted).collect(Collectors.joining(" + "));
    }

    private static String given(Thought thought) {
        return thought.parts().isEmpty()
                ? thought.outcome() + " " + thought.entry().orElse("") + " " + thought.operation().orElse("")
                        + thought.slots() + thought.reply().choices().stream().map(Choice::id).toList()
                : IntStream.range(0, thought.parts().size())
                        .mapToObj(i -> thought.questions().get(i) + ": " + given(thought.parts().get(i)))
                        .collect(Collectors.joining(" + "));
    }
}
