package gongji.ops.evaluation;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.search.Example;
import gongji.knowledge.search.Fitting;
import gongji.knowledge.search.Fitting.Outcome;
import gongji.knowledge.search.Search;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Fits weights and cut-offs on the development questions and on the library's own phrasings, each kept from itself. The cut-offs
 * are chosen on confidences of questions that were not fitted on: the writers are fitted in five parts, each judged by the
 * weights of the others.
 */
public final class Fit {
    private static final double QUESTION = 6;
    private static final double PHRASING = 3;
    private static final double STRANGER = 0.75;
    private static final double KEPT = 0.965;
    private static final double MOST_WRONG = 0.012;
    private static final int FOLDS = 5;
    private final Search search;
    private final Fitting fitting;
    private final Reader reader;
    private final LocalDate day;

    public Fit(Search search, Reader reader, LocalDate day) {
        this.search = search;
        this.fitting = new Fitting(search);
        this.reader = reader;
        this.day = day;
    }

    /**
     * What was fitted.
     *
     * @param blind by file of questions, the weights that were fitted without it
     * @param crossed how the questions go with weights that were fitted without them
     * @param without the share of questions whose right entry comes first, without what each name tells
     */
    public record Fitted(Weights weights, Map<String, Weights> blind, List<Outcome> crossed,
            Map<String, Share> without) {

        public Fitted {
            blind = Map.copyOf(blind);
            crossed = List.copyOf(crossed);
        }
    }

    /** What is left out to see what it is worth, by the beginnings of its features' names. */
    private static final Map<String, List<String>> LEFT_OUT = new TreeMap<>(Map.of(
            "nothing", List.of(),
            "first stage", List.of("relative", "mass", "together", "siblings"),
            "all phrasings together", List.of("likeness", "ratio"),
            "domain words", kinds(),
            "places", List.of("region"),
            "characters", List.of("lcs", "substring", "jaccard", "pairs", "cover", "rare", "length", "exact"),
            "sounds", List.of("sounds"),
            "question form and negation", List.of("asking", "negation")));

    private static List<String> kinds() {
        return Arrays.stream(Term.Kind.values()).map(Term.Kind::code).toList();
    }

    private Map<String, Share> without(List<Lesson> lessons, Map<String, Weights> blind) {
        Map<String, Share> shares = new TreeMap<>();
        LEFT_OUT.forEach((name, beginnings) -> {
            long right = 0;
            long whole = 0;
            for (Map.Entry<String, Weights> each : blind.entrySet()) {
                List<Outcome> outcomes = fitting.outcomes(examples(lessons, each.getKey()::equals),
                        dropped(each.getValue(), beginnings));
                right += outcomes.stream().filter(Outcome::right).count();
                whole += outcomes.stream().filter(Outcome::answerable).count();
            }
            shares.put(name, new Share(right, whole));
        });
        return shares;
    }

    private static Weights dropped(Weights weights, List<String> beginnings) {
        Map<String, Double> ranking = new TreeMap<>(weights.ranking());
        ranking.keySet().removeIf(name -> beginnings.stream().anyMatch(name::startsWith));
        return new Weights(weights.fields(), ranking, weights.confidence(), weights.answerFrom(), weights.askFrom());
    }

    /** A question made ready for fitting, with the file it stands in. */
    private record Lesson(String file, Example example) {}

    /** {@return fitted weights, and those fitted with a fifth of the writers left out, five times} */
    public Fitted fit(List<Question> questions, Weights start) {
        List<Example> phrasings = phrasings();
        List<Example> strangers = strangers();
        List<Lesson> lessons = lessons(questions);
        List<String> files = lessons.stream().map(Lesson::file).distinct().sorted().toList();
        Map<String, Weights> blind = new TreeMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Set<String> out = files.stream()
                    .filter(file -> files.indexOf(file) % FOLDS == left)
                    .collect(Collectors.toUnmodifiableSet());
            Weights weights = fit(examples(lessons, file -> !out.contains(file)), phrasings, strangers, start);
            out.forEach(file -> blind.put(file, weights));
            outcomes.addAll(fitting.outcomes(examples(lessons, out::contains), weights));
        }
        UnaryOperator<Weights> cut = weights -> new Weights(weights.fields(), weights.ranking(), weights.confidence(),
                answerFrom(outcomes), askFrom(outcomes));
        blind.replaceAll((file, weights) -> cut.apply(weights));
        return new Fitted(cut.apply(fit(examples(lessons, file -> true), phrasings, strangers, start)), blind,
                outcomes, without(lessons, blind));
    }

    private static List<Example> examples(List<Lesson> lessons, Predicate<String> files) {
        return lessons.stream().filter(each -> files.test(each.file())).map(Lesson::example).toList();
    }

    /** Questions that the search alone can answer; each is kept from all that its writer taught. */
    private List<Lesson> lessons(List<Question> questions) {
        Map<String, IntPredicate> admitted = new TreeMap<>();
        return questions.stream()
                .filter(Fit::usable)
                .map(question -> new Lesson(question.file(), new Example(reader.read(question.ask(), day),
                        question.expected().entries(), admitted.computeIfAbsent(question.file(),
                                file -> search.without(Learned.words(questions, file))),
                        QUESTION, true)))
                .toList();
    }

    private Weights fit(List<Example> questions, List<Example> phrasings, List<Example> strangers, Weights start) {
        List<Example> ranking = new ArrayList<>(phrasings);
        ranking.addAll(questions.stream().filter(each -> !each.right().isEmpty()).toList());
        List<Example> confidence = new ArrayList<>(strangers);
        confidence.addAll(questions);
        return fitting.fit(ranking, confidence, start);
    }

    private static boolean usable(Question question) {
        Question.Expected expected = question.expected();
        boolean declined = expected.outcome().filter("decline"::equals).isPresent();
        return question.after().isEmpty() && expected.parts().isEmpty() && expected.operation().isEmpty()
                && (declined || !expected.entries().isEmpty());
    }

    private List<Example> phrasings() {
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (Item item : search.shelf().items()) {
            for (String phrasing : item.phrasings()) {
                int self = number++;
                if (self % 3 != 0) {
                    continue;
                }
                examples.add(
                        new Example(reader.read(phrasing, day), Set.of(item.id()), folio -> folio != self, PHRASING,
                                false));
            }
        }
        return examples;
    }

    /** Phrasings whose own entry is hidden: nothing answers them, though much looks near. */
    private List<Example> strangers() {
        List<Example> examples = new ArrayList<>();
        int first = 0;
        for (Item item : search.shelf().items()) {
            int from = first;
            int to = first + item.phrasings().size();
            for (int i = from; i < to; i += 9) {
                Reading reading = reader.read(item.phrasings().get(i - from), day);
                examples.add(new Example(reading, Set.of(), folio -> folio < from || folio >= to, STRANGER,
                        false));
            }
            first = to;
        }
        return examples;
    }

    /** The lowest cut-off above which few of all questions are answered wrongly. */
    private static double answerFrom(List<Outcome> outcomes) {
        for (int percent = 20; percent < 99; percent++) {
            double cut = percent / 100.0;
            long wrong = outcomes.stream().filter(each -> each.confidence() >= cut && !each.right()).count();
            if (wrong <= MOST_WRONG * outcomes.size()) {
                return cut;
            }
        }
        return 0.99;
    }

    /** The highest cut-off that keeps most of the questions that have an answer. */
    private static double askFrom(List<Outcome> outcomes) {
        List<Double> kept = outcomes.stream().filter(Outcome::answerable).map(Outcome::scope).sorted().toList();
        double cut = kept.isEmpty() ? 0 : kept.get((int) ((1 - KEPT) * kept.size()));
        return Math.floor(cut * 100) / 100;
    }
}
