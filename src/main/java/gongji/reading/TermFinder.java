package gongji.reading;

import gongji.reading.text.Words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds domain words; of one kind the longest at the leftmost place, words of different kinds may overlap. */
final class TermFinder {
    private final Map<Term.Kind, Words<Term>> words = new EnumMap<>(Term.Kind.class);

    TermFinder(Map<String, List<Term>> terms) {
        Map<Term.Kind, Map<String, Term>> byKind = new EnumMap<>(Term.Kind.class);
        terms.forEach((word, meanings) -> meanings
                .forEach(term -> byKind.computeIfAbsent(term.kind(), kind -> new java.util.HashMap<>())
                        .put(word, term)));
        byKind.forEach((kind, ofKind) -> words.put(kind, new Words<>(ofKind)));
    }

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        words.values().forEach(ofKind -> find(ofKind, text, found));
        return found;
    }

    private static void find(Words<Term> words, String text, List<Found> found) {
        int at = 0;
        while (at < text.length()) {
            var match = words.longestAt(text, at);
            match.ifPresent(word -> found.add(new Found(word.meaning(), word.start(), word.end())));
            at = match.map(Words.Match::end).orElse(at + 1);
        }
    }
}
