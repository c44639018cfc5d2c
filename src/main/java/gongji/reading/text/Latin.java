package gongji.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads pinyin typed in Latin letters; what is no pinyin, such as app or hpv, stays as it is. */
final class Latin {
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_WORD = 8;
    private static final int SHORTEST_RUN = 4;

    private Latin() {}

    /** @param commonest the character a lone syllable is taken for */
    static String spell(String text, Set<String> syllables, Map<String, String> words,
            Map<String, Character> commonest) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = run(text, at);
            out.append(end == at ? text.substring(at, at + 1)
                    : spellRun(text.substring(at, end), syllables, words, commonest));
            at = Math.max(end, at + 1);
        }
        return out.toString();
    }

    /** Letters and single spaces between letters. */
    private static int run(String text, int start) {
        int at = start;
        while (at < text.length() && (letter(text.charAt(at)) || text.charAt(at) == ' ' && at > start
                && at + 1 < text.length() && letter(text.charAt(at + 1)))) {
            at++;
        }
        return at;
    }

    private static String spellRun(String run, Set<String> syllables, Map<String, String> words,
            Map<String, Character> commonest) {
        List<String> split = new ArrayList<>();
        for (String word : run.split(" ")) {
            List<String> part = split(word, syllables);
            if (part.isEmpty()) {
                return run;
            }
            split.addAll(part);
        }
        return run.replace(" ", "").length() < SHORTEST_RUN ? run : join(run, split, words, commonest);
    }

    /** Splits from the right ends of the longest syllables, remembering dead ends: at most six steps a letter. */
    private static List<String> split(String word, Set<String> syllables) {
        int[] next = new int[word.length() + 1];
        for (int start = word.length() - 1; start >= 0; start--) {
            for (int end = Math.min(word.length(), start + LONGEST_SYLLABLE); end > start && next[start] == 0; end--) {
                boolean open = end == word.length() || next[end] > 0;
                next[start] = open && syllables.contains(word.substring(start, end)) ? end : 0;
            }
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < word.length() && next[at] > 0; at = next[at]) {
            parts.add(word.substring(at, next[at]));
        }
        return parts;
    }

    private static String join(String run, List<String> syllables, Map<String, String> words,
            Map<String, Character> commonest) {
        StringBuilder out = new StringBuilder();
        boolean known = false;
        int at = 0;
        while (at < syllables.size()) {
            int length = Math.min(LONGEST_WORD, syllables.size() - at);
            String word = null;
            while (length > 0 && (word = words.get(key(syllables.subList(at, at + length)))) == null) {
                length--;
            }
            Character lone = commonest.get(syllables.get(at));
            out.append(word != null ? word : lone != null ? lone.toString() : syllables.get(at) + " ");
            known |= word != null && word.length() >= 2 || lone != null && syllables.size() >= 2;
            at += Math.max(1, length);
        }
        return known ? out.toString().strip() : run;
    }

    private static String key(List<String> syllables) {
        return String.join(" ", syllables) + " ";
    }

    private static boolean letter(char each) {
        return each >= 'a' && each <= 'z';
    }
}
