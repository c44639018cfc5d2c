package gongji.ops.evaluation;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.search.Example;
import gongji.knowledge.search.Fitting;
import gongji.knowledge.search.Fitting.Outcome;
import gongji.knowledge.search.Search;
import gongji.reading.Reader;
import gongji.reading.Reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fits weights and cut-offs on the development questions and on the library's own phrasings, each kept from itself. The cut-offs
 * are chosen on confidences of questions that were not fitted on: the questions are fitted in two halves, each judged by the
 * weights of the other.
 */
public final class Fit {
    private static final double QUESTION = 6;
    private static final double PHRASING = 3;
    private static final double STRANGER = 0.75;
    private static final double KEPT = 0.965;
    private static final double MOST_WRONG = 0.008;
    private final Search search;
    private final Reader reader;
    private final LocalDate day;

    public Fit(Search search, Reader reader, LocalDate day) {
        this.search = search;
        this.reader = reader;
        this.day = day;
    }

    /**
     * What was fitted.
     *
     * @param crossed how the questions go with weights that were fitted without them
     */
    public record Fitted(Weights weights, List<Outcome> crossed) {

        public Fitted {
            crossed = List.copyOf(crossed);
        }
    }

    /** {@return fitted weights} */
    public Fitted fit(List<Question> questions, Weights start) {
        List<Example> phrasings = phrasings();
        List<Example> strangers = strangers();
        List<Example> all = questions.stream().filter(Fit::usable).map(this::example).toList();
        Weights fitted = fit(all, phrasings, strangers, start);
        List<Outcome> outcomes = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<Example> learned = half(all, half);
            List<Example> left = half(all, 1 - half);
            Weights weights = fit(learned, phrasings, strangers, start);
            outcomes.addAll(new Fitting(search).outcomes(left, weights));
        }
        Weights cut = new Weights(fitted.fields(), fitted.ranking(), fitted.confidence(), answerFrom(outcomes),
                askFrom(outcomes));
        return new Fitted(cut, outcomes);
    }

    private Weights fit(List<Example> questions, List<Example> phrasings, List<Example> strangers, Weights start) {
        List<Example> ranking = new ArrayList<>(phrasings);
        ranking.addAll(questions.stream().filter(each -> !each.right().isEmpty()).toList());
        List<Example> confidence = new ArrayList<>(strangers);
        confidence.addAll(questions);
        return new Fitting(search).fit(ranking, confidence, start);
    }

    private static List<Example> half(List<Example> all, int half) {
        List<Example> some = new ArrayList<>();
        for (int i = half; i < all.size(); i += 2) {
            some.add(all.get(i));
        }
        return some;
    }

    private static boolean usable(Question question) {
        Question.Expected expected = question.expected();
        boolean declined = expected.outcome().filter("decline"::equals).isPresent();
        return question.after().isEmpty() && expected.parts().isEmpty() && expected.operation().isEmpty()
                && (declined || !expected.entries().isEmpty());
    }

    private Example example(Question question) {
        return new Example(reader.read(question.ask(), day), question.expected().entries(), folio -> true, QUESTION);
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
                        new Example(reader.read(phrasing, day), Set.of(item.id()), folio -> folio != self, PHRASING));
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
                examples.add(new Example(reading, Set.of(), folio -> folio < from || folio >= to, STRANGER));
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
        List<Double> kept = outcomes.stream().filter(Outcome::answerable).map(Outcome::confidence).sorted().toList();
        double cut = kept.isEmpty() ? 0 : kept.get((int) ((1 - KEPT) * kept.size()));
        return Math.floor(cut * 100) / 100;
    }
}
