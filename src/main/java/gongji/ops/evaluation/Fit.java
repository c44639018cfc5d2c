package gongji.ops.evaluation;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.search.Example;
import gongji.knowledge.search.Fitting;
import gongji.knowledge.search.Fitting.Evidence;
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
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits weights and cut-offs on the development questions and on the library's own phrasings, each kept from itself. The cut-offs
 * are chosen on confidences of questions that were not fitted on: the writers are fitted in five parts, each judged by the
 * weights of the others.
 */
public final class Fit {
    private static final double QUESTION = 6;
    private static final double SPOILT = 1.5;
    /** Orders and small talk are so many times more among the development questions than among what people say. */
    private static final int OVER = 3;
    private static final double PHRASING = 3;
    private static final double STRANGER = 0.25;
    private static final double LET_THROUGH = 0.06;
    private static final double MOST_WRONG = 0.02;
    /** Of so many phrasings one is fitted to, and as many times the phrasings are learned from without some. */
    private static final int EACH = 7;
    private static final int SCHOOLS = 4;
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
            "what was learned", List.of("leaning"),
            "domain words", kinds(),
            "places", List.of("region"),
            "characters", List.of("lcs", "substring", "jaccard", "pairs", "cover", "rare", "length", "exact"),
            "sounds", List.of("sounds"),
            "what is typical and missing", List.of("lack"),
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
                right += outcomes.stream().filter(it -> it.answerable() && it.right()).count();
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

    /** A question made ready for fitting, with the file it stands in; spoilt ones and small talk teach, and are not counted. */
    private record Lesson(String file, boolean counted, Example example) {}

    /**
     * {@return fitted weights, and those fitted with a fifth of the writers left out, five times}
     *
     * <p>Length: five rankings, the confidence on what each was not fitted to, and all of it once more with everybody.
     *
     * @param spoil misspells a question
     */
    public Fitted fit(List<Question> questions, Function<Question, String> spoil, Weights start) {
        List<Example> phrasings = phrasings();
        List<Example> strangers = strangers();
        List<Lesson> all = lessons(questions, spoil);
        List<Lesson> lessons = all.stream().filter(Lesson::counted).toList();
        List<String> files = Learned.files(questions);
        Map<String, Weights> blind = new TreeMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<Map<String, Double>> rankings = new ArrayList<>();
        List<List<Evidence>> evidence = new ArrayList<>();
        for (int fold = 0; fold < Learned.PARTS; fold++) {
            Set<String> out = fold(files, fold);
            rankings.add(ranking(examples(all, file -> !out.contains(file)), phrasings));
            evidence.add(Stream.concat(
                    fitting.evidence(examples(all, out::contains), rankings.get(fold)).stream(),
                    fitting.evidence(every(strangers, fold), rankings.get(fold)).stream()).toList());
        }
        for (int fold = 0; fold < Learned.PARTS; fold++) {
            Set<String> out = fold(files, fold);
            Weights weights = new Weights(start.fields(), rankings.get(fold),
                    Fitting.confidence(without(evidence, fold)), start.answerFrom(), start.askFrom());
            out.forEach(file -> blind.put(file, weights));
            outcomes.addAll(fitting.outcomes(examples(lessons, out::contains), weights));
        }
        UnaryOperator<Weights> cut = weights -> new Weights(weights.fields(), weights.ranking(), weights.confidence(),
                answerFrom(outcomes), askFrom(outcomes));
        blind.replaceAll((file, weights) -> cut.apply(weights));
        Weights fitted = new Weights(start.fields(), ranking(examples(all, file -> true), phrasings),
                Fitting.confidence(evidence.stream().flatMap(List::stream).toList()), start.answerFrom(),
                start.askFrom());
        return new Fitted(cut.apply(fitted), blind, outcomes, without(lessons, blind));
    }

    private static List<Evidence> without(List<List<Evidence>> evidence, int fold) {
        return IntStream.range(0, evidence.size())
                .filter(number -> number != fold)
                .mapToObj(evidence::get)
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> fold(List<String> files, int fold) {
        return files.stream().filter(file -> Learned.part(files, file) == fold).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return a fifth of these} */
    private static List<Example> every(List<Example> examples, int fold) {
        return IntStream.range(0, examples.size())
                .filter(number -> number % Learned.PARTS == fold)
                .mapToObj(examples::get)
                .toList();
    }

    private static List<Example> examples(List<Lesson> lessons, Predicate<String> files) {
        return lessons.stream().filter(each -> files.test(each.file())).map(Lesson::example).toList();
    }

    /** Questions that the search alone can answer; each is kept from all that its writer taught. */
    private List<Lesson> lessons(List<Question> questions, Function<Question, String> spoil) {
        Map<String, IntPredicate> admitted = new TreeMap<>();
        return questions.stream()
                .filter(Fit::usable)
                .flatMap(question -> Stream.of(false, true)
                        .filter(spoilt -> !spoilt || question.ask().length() % 2 == 0)
                        .map(spoilt -> {
                            IntPredicate seen = admitted.computeIfAbsent(question.file(),
                                    file -> search.without(Learned.words(questions, file)));
                            String words = spoilt ? spoil.apply(question) : question.ask();
                            boolean talk = question.expected().outcome().filter("smalltalk"::equals).isPresent();
                            boolean order = question.expected().operation().isPresent();
                            double weight = (spoilt ? SPOILT : QUESTION) / (order || talk ? OVER : 1);
                            boolean counted = !spoilt && !talk && (!order || question.ask().hashCode() % OVER == 0);
                            return new Lesson(question.file(), counted,
                                    new Example(reader.read(words, day), right(question), seen, seen, weight,
                                            !talk));
                        }))
                .toList();
    }

    private Map<String, Double> ranking(List<Example> questions, List<Example> phrasings) {
        List<Example> ranking = new ArrayList<>(phrasings);
        ranking.addAll(questions.stream().filter(each -> !each.right().isEmpty()).toList());
        return fitting.ranking(ranking);
    }

    private static boolean usable(Question question) {
        Question.Expected expected = question.expected();
        return question.after().isEmpty() && expected.parts().isEmpty()
                && (expected.outcome().isPresent() || !expected.items().isEmpty());
    }

    /** Small talk may be of any kind. */
    private Set<String> right(Question question) {
        return question.expected().outcome().filter("smalltalk"::equals).isEmpty() ? question.expected().items()
                : search.shelf()
                        .items()
                        .stream()
                        .map(Item::id)
                        .filter(id -> Item.smallTalk(id).isPresent())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private List<Example> phrasings() {
        List<Example> examples = new ArrayList<>();
        List<IntPredicate> taught = IntStream.range(0, SCHOOLS)
                .<IntPredicate>mapToObj(school -> folio -> folio / EACH % SCHOOLS != school)
                .toList();
        int number = 0;
        for (Item item : search.shelf().items()) {
            for (String phrasing : item.phrasings()) {
                int self = number++;
                if (self % EACH == 0) {
                    examples.add(new Example(reader.read(phrasing, day), Set.of(item.id()), folio -> folio != self,
                            taught.get(self / EACH % SCHOOLS), PHRASING, false));
                }
            }
        }
        return examples;
    }

    /** Phrasings whose own entry is hidden: nothing answers them, though much looks near. */
    private List<Example> strangers() {
        List<Example> examples = new ArrayList<>();
        int first = 0;
        List<IntPredicate> taught = IntStream.range(0, SCHOOLS)
                .<IntPredicate>mapToObj(
                        school -> folio -> search.shelf().folios().get(folio).item() % SCHOOLS != school)
                .toList();
        for (int number = 0; number < search.shelf().items().size(); number++) {
            Item item = search.shelf().items().get(number);
            int from = first;
            int to = first + item.phrasings().size();
            for (int i = from; i < to; i += 2 * EACH) {
                Reading reading = reader.read(item.phrasings().get(i - from), day);
                examples.add(new Example(reading, Set.of(), folio -> folio < from || folio >= to,
                        taught.get(number % SCHOOLS), STRANGER, false));
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

    /** The lowest cut-off above which few of the questions that nothing answers are let through. */
    private static double askFrom(List<Outcome> outcomes) {
        long strange = outcomes.stream().filter(each -> !each.answerable()).count();
        for (int percent = 20; percent < 99; percent++) {
            double cut = percent / 100.0;
            long through = outcomes.stream().filter(each -> each.letThrough(cut)).count();
            if (through <= LET_THROUGH * strange) {
                return cut;
            }
        }
        return 0.99;
    }
}
