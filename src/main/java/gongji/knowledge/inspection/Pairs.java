package gongji.knowledge.inspection;

import java.util.HashSet;
import java.util.Set;

/** How much two phrasings share: the pairs of neighbouring characters. */
final class Pairs {
    private Pairs() {}

    static Set<String> of(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** {@return the share of the pairs of either that are pairs of both, 0 to 1} */
    static double overlap(Set<String> left, Set<String> right) {
        long shared = left.stream().filter(right::contains).count();
        long all = left.size() + right.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }
}
