package gongji.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the phrasings of an item hold, all together: how many of them hold each trait. Never changed once made. */
final class Portrait {
    private static final double DOUBT = 2;
    private static final double OFTEN = 0.2;
    private static final double SURELY = 0.9;
    private final int[] often;
    private final double[] missed;
    private final int[] traits;
    private final int[] counts;
    private final double[] weights;
    private final int phrasings;
    private final double length;

    /** @param each the traits of each phrasing, distinct */
    Portrait(List<int[]> each, Traits common) {
        int[] all = Traits.sorted(each);
        traits = Traits.distinct(all);
        counts = Traits.counts(all, traits);
        phrasings = each.size();
        weights = new double[traits.length];
        double sum = 0;
        for (int i = 0; i < traits.length; i++) {
            weights[i] = Math.sqrt((double) counts[i] / phrasings) * common.telling(traits[i]);
            sum += weights[i] * weights[i];
        }
        length = Math.max(Math.sqrt(sum), 1e-9);
        often = IntStream.range(0, traits.length).filter(i -> counts[i] >= OFTEN * (phrasings + DOUBT)).toArray();
        missed = Arrays.stream(often)
                .mapToDouble(i -> Math.log((1 - Math.min(SURELY, common.usual(traits[i])))
                        / (1 - Math.min(SURELY, counts[i] / (phrasings + DOUBT)))) * Traits.share(traits[i]))
                .toArray();
    }

    /** {@return the logarithm of how much unlikelier this item's phrasings lack what the question lacks than any phrasings do} */
    double lack(Traits.Asked asked) {
        double sum = 0;
        for (int k = 0; k < often.length; k++) {
            sum += Arrays.binarySearch(asked.traits, traits[often[k]]) < 0 ? missed[k] : 0;
        }
        return sum;
    }

    /** {@return the cosine of a question's traits with this, those that few items have weighing most} */
    double likeness(Traits.Asked asked) {
        double shared = 0;
        for (int i = 0; i < asked.traits.length; i++) {
            int at = Arrays.binarySearch(traits, asked.traits[i]);
            shared += at < 0 ? 0 : asked.telling[i] * weights[at];
        }
        return shared / (length * asked.length);
    }

    /** {@return the logarithm of how much likelier this item's phrasings hold the question's traits than any phrasings do} */
    double ratio(Traits.Asked asked) {
        double sum = 0;
        for (int i = 0; i < asked.traits.length; i++) {
            int at = Arrays.binarySearch(traits, asked.traits[i]);
            double usual = asked.usual[i];
            double here = ((at < 0 ? 0 : counts[at]) + DOUBT * usual) / (phrasings + DOUBT);
            sum += Math.log(here / usual) * Traits.share(asked.traits[i]);
        }
        return sum;
    }
}
