package gongji.knowledge.search;

import gongji.knowledge.index.Folio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How rare each character and pair of neighbours is among the phrasings: its inverse document frequency. Never changed once made. */
final class Rarity {
    private final float[] rarity = new float[Character.MAX_VALUE + 1];
    private final float most;
    private final int[] pairs;
    private final float[] rarityOfPairs;

    private Rarity(List<String> texts, int[] pairs) {
        int[] counts = new int[rarity.length];
        int[] seen = new int[rarity.length];
        for (int i = 0; i < texts.size(); i++) {
            count(texts.get(i), i + 1, counts, seen);
        }
        most = rarity(0, texts.size());
        for (int i = 0; i < counts.length; i++) {
            rarity[i] = rarity(counts[i], texts.size());
        }
        this.pairs = Arrays.stream(pairs).distinct().toArray();
        rarityOfPairs = new float[this.pairs.length];
        int at = 0;
        for (int i = 0; i < rarityOfPairs.length; i++) {
            int start = at;
            while (at < pairs.length && pairs[at] == this.pairs[i]) {
                at++;
            }
            rarityOfPairs[i] = rarity(Math.min(at - start, texts.size()), texts.size());
        }
    }

    /** {@return rarity among the unified texts, of pairs too} */
    static Rarity ofPlain(List<Folio> folios) {
        List<String> texts = folios.stream().map(Folio::plain).toList();
        return new Rarity(texts, pairs(texts));
    }

    /** {@return rarity of characters among the letters as written} */
    static Rarity ofLetters(List<Folio> folios) {
        return new Rarity(folios.stream().map(Folio::letters).toList(), new int[0]);
    }

    private static float rarity(int count, int all) {
        return (float) Math.log(1 + (all - count + 0.5) / (count + 0.5));
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

    /** Every pair of every text, sorted. */
    private static int[] pairs(List<String> texts) {
        return texts.stream()
                .flatMapToInt(plain -> IntStream.range(0, Math.max(0, plain.length() - 1))
                        .map(i -> plain.charAt(i) << 16 | plain.charAt(i + 1)))
                .sorted()
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

    double ofPair(int pair) {
        int at = Arrays.binarySearch(pairs, pair);
        return at < 0 ? most : rarityOfPairs[at];
    }

    double of(char each) {
        return rarity[each];
    }

    /** {@return the sum over different characters} */
    double mass(char[] characters) {
        double mass = 0;
        for (char each : characters) {
            mass += of(each);
        }
        return mass;
    }

    /** {@return the sum over the characters of one sorted row that another holds} */
    double shared(char[] one, char[] other) {
        double mass = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                mass += of(one[i]);
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return mass;
    }

    /** {@return the rarity of what no phrasing holds} */
    double most() {
        return most;
    }
}
