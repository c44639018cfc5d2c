package gongji.knowledge.search;

import gongji.knowledge.index.Folio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How rare each character is among the phrasings: its inverse document frequency. Never changed once made. */
final class Rarity {
    private final float[] rarity = new float[Character.MAX_VALUE + 1];
    private final float most;
    private final int[] pairs;

    Rarity(List<Folio> folios) {
        int[] counts = new int[rarity.length];
        int[] seen = new int[rarity.length];
        for (int i = 0; i < folios.size(); i++) {
            count(folios.get(i).plain(), i + 1, counts, seen);
        }
        pairs = pairs(folios);
        most = (float) Math.log(1 + (folios.size() + 0.5) / 0.5);
        for (int i = 0; i < counts.length; i++) {
            rarity[i] = counts[i] == 0 ? most
                    : (float) Math.log(1 + (folios.size() - counts[i] + 0.5) / (counts[i] + 0.5));
        }
    }

    private static void count(String plain, int mark, int[] counts, int[] seen) {
        for (int i = 0; i < plain.length(); i++) {
            char each = plain.charAt(i);
            if (seen[each] != mark) {
                seen[each] = mark;
                counts[each]++;
            }
        }
    }

    private static int[] pairs(List<Folio> folios) {
        return folios.stream()
                .map(Folio::plain)
                .flatMapToInt(plain -> IntStream.range(0, Math.max(0, plain.length() - 1))
                        .map(i -> plain.charAt(i) << 16 | plain.charAt(i + 1)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** {@return the share of pairs of neighbours that no phrasing holds} */
    double unknown(int[] asked) {
        int unknown = 0;
        for (int pair : asked) {
            unknown += Arrays.binarySearch(pairs, pair) < 0 ? 1 : 0;
        }
        return asked.length == 0 ? 1 : (double) unknown / asked.length;
    }

    double of(char each) {
        return rarity[each];
    }

    /** {@return the rarity of what no phrasing holds} */
    double most() {
        return most;
    }
}
