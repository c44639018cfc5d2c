package gongji.reading.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Replaces words by words in one pass from left to right, the longest word first. Immutable. */
public final class Replacer {
    private final Words<Change> words;

    public Replacer(Map<String, Change> changes) {
        Map<String, Change> all = new TreeMap<>(changes);
        changes.values().forEach(change -> change.unless().forEach(kept -> all.putIfAbsent(kept, Change.to(kept))));
        words = new Words<>(all);
    }

    /**
     * What a word becomes.
     *
     * @param unless longer words that contain it and stay as they are
     */
    public record Change(String to, List<String> unless) {

        public Change {
            unless = List.copyOf(unless);
        }

        public static Change to(String word) {
            return new Change(word, List.of());
        }
    }

    /** {@return the text with every word replaced} */
    public String replace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Optional<Words.Match<Change>> match = words.longestAt(text, at);
            if (match.isPresent()) {
                out.append(match.get().meaning().to());
                at = match.get().end();
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }
}
