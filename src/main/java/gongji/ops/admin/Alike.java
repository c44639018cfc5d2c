package gongji.ops.admin;

import gongji.conversation.Unanswered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Questions that are about the same, by the pairs of letters they share.
 *
 * @param words the shortest of them
 * @param count how often it was asked
 * @param others other ways in which it was asked, at most three
 */
record Alike(String words, int count, LocalDate first, LocalDate last, List<String> others) {

    private static final double ENOUGH = 0.5;
    private static final int MOST_OTHERS = 3;

    /** Copies the list. */
    Alike {
        others = List.copyOf(others);
    }

    /** {@return the questions gathered, what was asked most often first} */
    static List<Alike> gather(List<Unanswered> gaps) {
        List<Pile> piles = new ArrayList<>();
        for (Unanswered gap : gaps) {
            Set<String> pairs = pairs(gap.words());
            piles.stream().filter(it -> it.isLike(pairs)).findFirst().orElseGet(() -> {
                piles.add(new Pile(pairs, new ArrayList<>()));
                return piles.getLast();
            }).gaps().add(gap);
        }
        return piles.stream()
                .map(Pile::told)
                .sorted(Comparator.comparingInt(Alike::count).reversed().thenComparing(Alike::words))
                .toList();
    }

    private record Pile(Set<String> pairs, List<Unanswered> gaps) {

        boolean isLike(Set<String> others) {
            long shared = others.stream().filter(pairs::contains).count();
            return shared > 0 && shared >= ENOUGH * (pairs.size() + others.size() - shared);
        }

        Alike told() {
            List<String> ways = gaps.stream()
                    .map(Unanswered::words)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length))
                    .toList();
            List<LocalDate> days = gaps.stream().map(Unanswered::day).sorted().toList();
            return new Alike(ways.getFirst(), gaps.size(), days.getFirst(), days.getLast(),
                    ways.stream().skip(1).limit(MOST_OTHERS).toList());
        }
    }

    private static Set<String> pairs(String words) {
        String letters = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsHan}a-z0-9]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs.isEmpty() ? Set.of(letters) : pairs;
    }
}
