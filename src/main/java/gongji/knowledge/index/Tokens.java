package gongji.knowledge.index;

import gongji.reading.text.CharTable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts letters into the tokens of the fields. Immutable and safe for use by many threads. */
public final class Tokens {
    private static final int LONGEST_WORD = 8;
    private final Set<String> vocabulary;
    private final CharTable characters;

    public Tokens(List<String> vocabulary, CharTable characters) {
        this.vocabulary = new HashSet<>(vocabulary);
        this.characters = characters;
    }

    /** {@return single Chinese characters; runs of Latin letters and of digits whole} */
    public static List<String> units(String letters) {
        List<String> units = new ArrayList<>(letters.length());
        int at = 0;
        while (at < letters.length()) {
            int end = at + 1;
            if (ascii(letters.charAt(at))) {
                while (end < letters.length() && ascii(letters.charAt(end)) && sameSort(letters, end)) {
                    end++;
                }
            }
            units.add(letters.substring(at, end));
            at = end;
        }
        return units;
    }

    /** {@return each unit with the one behind it; a lone unit by itself} */
    public static List<String> pairs(List<String> units) {
        List<String> pairs = new ArrayList<>(units.size());
        for (int i = 0; i + 1 < units.size(); i++) {
            pairs.add(units.get(i) + units.get(i + 1));
        }
        return pairs.isEmpty() ? units : pairs;
    }

    /** {@return the longest known words from left to right; units between them} */
    public List<String> words(String letters) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            int end = Math.min(letters.length(), at + LONGEST_WORD);
            while (end > at + 1 && !vocabulary.contains(letters.substring(at, end))) {
                end--;
            }
            words.add(letters.substring(at, end));
            at = end;
        }
        return words;
    }

    /** {@return the sound of each unit; what has none stays as it is} */
    public List<String> sounds(List<String> units) {
        return units.stream().map(this::sound).toList();
    }

    private String sound(String unit) {
        String sound = unit.length() == 1 ? characters.sound(unit.charAt(0)) : "";
        return sound.isEmpty() ? unit : sound + "'";
    }

    private static boolean ascii(char each) {
        return each < 0x80 && Character.isLetterOrDigit(each);
    }

    private static boolean sameSort(String letters, int at) {
        return Character.isDigit(letters.charAt(at)) == Character.isDigit(letters.charAt(at - 1));
    }
}
