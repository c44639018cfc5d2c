package gongji.knowledge.search;

import java.util.Arrays;
import java.util.List;

/** What the phrasings of an item hold, all together: how many of them hold each trait. Never changed once made. */
final class Portrait {
    private static final double DOUBT = 2;
    private final int[] traits;
    private final int[] counts;
    private final int phrasings;
    private final double length;

    /** @param each the traits of each phrasing, distinct */
    Portrait(List<int[]> each, Traits common) {
        int[] all = Traits.sorted(each);
        traits = Traits.distinct(all);
        counts = Traits.counts(all, traits);
        phrasings = each.size();
        double sum = 0;
        for (int i = 0; i < traits.length; i++) {
            double weight = weight(i, common);
            sum += weight * weight;
        }
        length = Math.max(Math.sqrt(sum), 1e-9);
    }

    private double weight(int at, Traits common) {
        return Math.sqrt((double) counts[at] / phrasings) * common.telling(traits[at]);
    }

    /** {@return the cosine of a question's traits with this, those that few items have weighing most} */
    double likeness(int[] asked, Traits common) {
        double shared = 0;
        double sum = 0;
        for (int trait : asked) {
            double telling = common.telling(trait);
            sum += telling * telling;
            int at = Arrays.binarySearch(traits, trait);
            shared += at < 0 ? 0 : telling * weight(at, common);
        }
        return shared / (length * Math.max(Math.sqrt(sum), 1e-9));
    }

    /** {@return the logarithm of how much likelier this item's phrasings hold the question's traits than any phrasings do} */
    double ratio(int[] asked, Traits common) {
        double sum = 0;
        for (int trait : asked) {
            int at = Arrays.binarySearch(traits, trait);
            double usual = common.usual(trait);
            double here = ((at < 0 ? 0 : counts[at]) + DOUBT * usual) / (phrasings + DOUBT);
            sum += Math.log(here / usual) * Traits.share(trait);
        }
        return sum;
    }
}
