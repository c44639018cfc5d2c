package gongji.knowledge.search;

import gongji.knowledge.index.Folio;
import gongji.knowledge.index.Shelf;
import gongji.reading.Term;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How far each trait leans towards each item that has it, learned so that the phrasings tell their items apart: multinomial
 * logistic regression, whose weights are kept for those pairs only that some phrasing shows. The same phrasings give the same
 * leanings. Never changed once made.
 */
public final class Leanings {
    private static final String PLACE = Term.Kind.REGION.code() + ":";
    private static final int ROUNDS = 4;
    private static final double LENGTH = 4;
    private static final double SHORTER = 0.5;
    private static final double FAINT = 0.001;
    private static final double NOTHING = -20;
    private final Traits common;
    private final float[] weights;

    private Leanings(Traits common, float[] weights) {
        this.common = common;
        this.weights = weights;
    }

    /** {@return what all phrasings of a shelf teach; takes about a second for ten thousand} */
    public static Leanings learn(Shelf shelf) {
        return learn(shelf, new Traits(shelf), folio -> true);
    }

    /** {@return what was learned from this shelf before} */
    public static Leanings of(Shelf shelf, float[] weights) {
        return new Leanings(new Traits(shelf), weights.clone());
    }

    /** {@return what the phrasings teach that may be seen, by their numbers on the shelf} */
    static Leanings learn(Shelf shelf, Traits common, IntPredicate seen) {
        Leanings made = new Leanings(common, new float[common.pairs()]);
        made.practise(shelf.folios(), seen);
        return made;
    }

    /** {@return these as numbers, to be kept} */
    public float[] weights() {
        return weights.clone();
    }

    Traits common() {
        return common;
    }

    /** A phrasing to learn from: its traits by their numbers, how much each counts, and its item. */
    private static final class Lesson {
        private final int[] traits;
        private final float[] values;
        private final int item;

        private Lesson(int[] traits, float[] values, int item) {
            this.traits = traits;
            this.values = values;
            this.item = item;
        }
    }

    private void practise(List<Folio> folios, IntPredicate seen) {
        Lesson[] lessons = new Lesson[folios.size()];
        boolean[] shown = new boolean[weights.length];
        for (int i = 0; i < lessons.length; i++) {
            int[] traits = seen.test(i) ? common.numbers(said(folios.get(i))) : new int[0];
            lessons[i] = new Lesson(traits, values(traits), folios.get(i).item());
            for (int trait : traits) {
                shown[common.pair(trait, lessons[i].item)] = true;
            }
        }
        double[] errors = new double[common.items()];
        int stride = stride(lessons.length);
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < lessons.length; k++) {
                Lesson lesson = lessons[(int) ((long) k * stride % lessons.length)];
                score(lesson.traits, lesson.values, errors);
                softmax(errors);
                errors[lesson.item] -= 1;
                learn(lesson, errors, shown, LENGTH / (1 + SHORTER * round));
            }
        }
    }

    /** Where an item holds is told apart by itself; a phrasing need not name the place. */
    private static int[] said(Folio folio) {
        return Traits.of(folio.plain(), folio.terms().stream().filter(term -> !term.startsWith(PLACE)).toList());
    }

    private void learn(Lesson lesson, double[] errors, boolean[] shown, double length) {
        for (int j = 0; j < lesson.traits.length; j++) {
            double by = length * lesson.values[j];
            for (int at = common.first(lesson.traits[j]); at < common.first(lesson.traits[j] + 1); at++) {
                double error = errors[common.item(at)];
                if (shown[at] && (error > FAINT || error < -FAINT)) {
                    weights[at] -= (float) (by * error);
                }
            }
        }
    }

    /** A step that leads through all lessons, neighbours far apart. */
    private static int stride(int lessons) {
        int stride = 1;
        while ((long) stride * stride < lessons || common(stride, lessons) > 1) {
            stride++;
        }
        return stride;
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }

    /** Rare traits count more; all together have length one. */
    private float[] values(int[] numbers) {
        float[] values = new float[numbers.length];
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            values[j] = (float) Math.log(1 + 1 / common.shareOf(numbers[j]));
            sum += values[j] * values[j];
        }
        for (int j = 0; j < values.length; j++) {
            values[j] /= (float) Math.max(1e-6, Math.sqrt(sum));
        }
        return values;
    }

    private void score(int[] numbers, float[] values, double[] into) {
        Arrays.fill(into, 0);
        for (int j = 0; j < numbers.length; j++) {
            for (int at = common.first(numbers[j]); at < common.first(numbers[j] + 1); at++) {
                into[common.item(at)] += weights[at] * values[j];
            }
        }
    }

    private static void softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] < most + NOTHING ? 0 : Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /** {@return the share of each item, by their numbers, in what a question's traits lean towards} */
    double[] of(int[] traits) {
        int[] numbers = common.numbers(traits);
        double[] shares = new double[common.items()];
        score(numbers, values(numbers), shares);
        softmax(shares);
        return shares;
    }
}
