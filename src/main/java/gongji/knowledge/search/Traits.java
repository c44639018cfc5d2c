package gongji.knowledge.search;

import gongji.knowledge.index.Folio;
import gongji.knowledge.index.Shelf;

import java.util.Arrays;
import java.util.List;

/**
 * The traits of texts, as numbers: their characters, pairs of neighbours and domain terms; and how common each trait is among all
 * phrasings and items. Never changed once made.
 */
final class Traits {
    private static final int TERM = 0x8000_0000;
    private static final double UNSEEN = 0.05;
    private static final double OF_PAIR = 0.5;
    private final int[] traits;
    private final int[] ofPhrasings;
    private final int[] ofItems;
    private final int phrasings;
    private final int items;

    private final int[] first;
    private final int[] itemsOf;

    Traits(Shelf shelf) {
        phrasings = shelf.folios().size();
        items = shelf.items().size();
        List<int[]> each = shelf.folios().stream().map(Traits::of).toList();
        int[] all = sorted(each);
        traits = distinct(all);
        ofPhrasings = counts(all, traits);
        ofItems = new int[traits.length];
        int[][] numbers = new int[items][];
        int from = 0;
        for (int item = 0; item < items; item++) {
            int to = from + shelf.items().get(item).phrasings().size();
            numbers[item] = numbers(distinct(sorted(each.subList(from, to))));
            for (int trait : numbers[item]) {
                ofItems[trait]++;
            }
            from = to;
        }
        first = new int[traits.length + 1];
        for (int trait = 0; trait < traits.length; trait++) {
            first[trait + 1] = first[trait] + ofItems[trait];
        }
        itemsOf = itemsOf(numbers);
    }

    /** The items of each trait, one trait behind the other. */
    private int[] itemsOf(int[][] numbers) {
        int[] next = Arrays.copyOf(first, traits.length);
        int[] all = new int[first[traits.length]];
        for (int item = 0; item < items; item++) {
            for (int trait : numbers[item]) {
                all[next[trait]++] = item;
            }
        }
        return all;
    }

    /** {@return the numbers of those of these that some phrasing has} */
    int[] numbers(int[] some) {
        int[] numbers = new int[some.length];
        int size = 0;
        for (int trait : some) {
            int at = Arrays.binarySearch(traits, trait);
            if (at >= 0) {
                numbers[size++] = at;
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    int items() {
        return items;
    }

    /** {@return how many pairs of a trait and an item that has it there are} */
    int pairs() {
        return itemsOf.length;
    }

    /** {@return the number of the first pair of a trait, by the trait's number} */
    int first(int trait) {
        return first[trait];
    }

    /** {@return the item of a pair} */
    int item(int pair) {
        return itemsOf[pair];
    }

    /** {@return the number of the pair of a trait and an item that has it} */
    int pair(int trait, int item) {
        return Arrays.binarySearch(itemsOf, first[trait], first[trait + 1], item);
    }

    /** {@return the share of phrasings that have the trait of this number} */
    double shareOf(int number) {
        return (double) ofPhrasings[number] / phrasings;
    }

    /** {@return the traits of a phrasing, each once, in order} */
    static int[] of(Folio folio) {
        return of(folio.plain(), folio.terms());
    }

    /** {@return the traits of a text, each once, in order} */
    static int[] of(String plain, List<String> terms) {
        int[] found = new int[2 * plain.length() + terms.size()];
        int size = 0;
        for (int i = 0; i < plain.length(); i++) {
            found[size++] = plain.charAt(i);
            if (i + 1 < plain.length()) {
                found[size++] = (plain.charAt(i) << 16 | plain.charAt(i + 1)) & ~TERM;
            }
        }
        for (String term : terms) {
            found[size++] = TERM | term.hashCode();
        }
        int[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return distinct(sorted);
    }

    /** {@return all of these in one order} */
    static int[] sorted(List<int[]> each) {
        int[] all = new int[each.stream().mapToInt(one -> one.length).sum()];
        int at = 0;
        for (int[] one : each) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        Arrays.sort(all);
        return all;
    }

    static int[] distinct(int[] sorted) {
        int[] distinct = new int[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, size);
    }

    /** {@return how often each of the distinct ones is among all, both in order} */
    static int[] counts(int[] all, int[] distinct) {
        int[] counts = new int[distinct.length];
        int at = 0;
        for (int i = 0; i < distinct.length; i++) {
            while (at < all.length && all[at] == distinct[i]) {
                counts[i]++;
                at++;
            }
        }
        return counts;
    }

    /** The traits of a question with what all phrasings say of them, looked up once for all items. */
    static final class Asked {
        final int[] traits;
        final double[] telling;
        final double[] usual;
        final double length;

        private Asked(int[] traits, Traits common) {
            this.traits = traits;
            telling = new double[traits.length];
            usual = new double[traits.length];
            double sum = 0;
            for (int i = 0; i < traits.length; i++) {
                telling[i] = common.telling(traits[i]);
                usual[i] = common.usual(traits[i]);
                sum += telling[i] * telling[i];
            }
            length = Math.max(Math.sqrt(sum), 1e-9);
        }
    }

    /** {@return the traits of a question with what is known of them} */
    Asked asked(int[] asked) {
        return new Asked(asked, this);
    }

    /** {@return how much a trait tells of the item: the logarithm of the items over those that have it; nothing if none has} */
    double telling(int trait) {
        int at = Arrays.binarySearch(traits, trait);
        return at < 0 ? 0 : Math.log(1 + (double) items / ofItems[at]);
    }

    /** {@return the share of phrasings that have it; a little where none has} */
    double usual(int trait) {
        int at = Arrays.binarySearch(traits, trait);
        return ((at < 0 ? 0 : ofPhrasings[at]) + UNSEEN) / phrasings;
    }

    /** Pairs weigh half, for their characters are traits too. */
    static double share(int trait) {
        return (trait & TERM) == 0 && trait > Character.MAX_VALUE ? OF_PAIR : 1;
    }
}
