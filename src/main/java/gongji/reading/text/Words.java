package gongji.reading.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A dictionary that is asked at a position of a text for its longest word there. Takes no more steps at a position than its
 * longest word that begins with that character has characters. Immutable.
 *
 * @param <T> what a word means
 */
public final class Words<T> {
    private final Map<String, T> meanings;
    private final Map<Character, Integer> longest = new HashMap<>();

    public Words(Map<String, T> meanings) {
        this.meanings = Map.copyOf(meanings);
        for (String word : this.meanings.keySet()) {
            if (!word.isEmpty()) {
                longest.merge(word.charAt(0), word.length(), Math::max);
            }
        }
    }

    /** A word that was found. */
    public record Match<T>(String word, T meaning, int start, int end) {}

    /** {@return the longest word that begins at this place, if any does} */
    public Optional<Match<T>> longestAt(CharSequence text, int start) {
        Integer most = longest.get(text.charAt(start));
        if (most == null) {
            return Optional.empty();
        }
        for (int end = Math.min(text.length(), start + most); end > start; end--) {
            String word = text.subSequence(start, end).toString();
            T meaning = meanings.get(word);
            if (meaning != null && !cutsLatin(text, start, end)) {
                return Optional.of(new Match<>(word, meaning, start, end));
            }
        }
        return Optional.empty();
    }

    /** {@return what exactly this word means} */
    public Optional<T> find(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    public Map<String, T> all() {
        return meanings;
    }

    private static boolean cutsLatin(CharSequence text, int start, int end) {
        return start > 0 && latin(text.charAt(start - 1)) && latin(text.charAt(start))
                || end < text.length() && latin(text.charAt(end)) && latin(text.charAt(end - 1));
    }

    private static boolean latin(char each) {
        return each >= 'a' && each <= 'z';
    }
}
