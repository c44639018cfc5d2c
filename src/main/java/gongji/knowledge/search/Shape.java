package gongji.knowledge.search;

import gongji.knowledge.index.Tokens;

import java.util.Arrays;
import java.util.List;

/** A text made ready for comparison. Its arrays are never changed. */
final class Shape {
    private static final String DENIALS = "不没未无别非";
    final char[] plain;
    final char[] characters;
    final int[] pairs;
    final int[] sounds;
    final String text;
    final char[] letters;
    final char[] written;
    final String[] codes;
    final boolean denies;

    Shape(String plain, String letters, Tokens tokens) {
        this.text = plain;
        this.plain = plain.toCharArray();
        characters = sorted(plain);
        pairs = pairs(this.plain);
        List<String> units = Tokens.units(letters);
        sounds = sounds(tokens.sounds(units));
        this.letters = letters.toCharArray();
        written = sorted(letters);
        codes = units.stream().filter(unit -> unit.charAt(0) < 0x80).distinct().sorted().toArray(String[]::new);
        denies = denies(this.letters);
    }

    /** Whether something is denied; 能不能 denies nothing. */
    private static boolean denies(char[] letters) {
        for (int i = 0; i < letters.length; i++) {
            boolean between = i > 0 && i + 1 < letters.length && letters[i - 1] == letters[i + 1];
            if (DENIALS.indexOf(letters[i]) >= 0 && !between && i + 1 < letters.length) {
                return true;
            }
        }
        return false;
    }

    private static char[] sorted(String text) {
        char[] sorted = text.toCharArray();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    private static int[] pairs(char[] text) {
        int[] pairs = new int[Math.max(0, text.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text[i] << 16 | text[i + 1];
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static int[] sounds(List<String> syllables) {
        int[] sounds = new int[Math.max(0, syllables.size() - 1)];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = 31 * syllables.get(i).hashCode() + syllables.get(i + 1).hashCode();
        }
        Arrays.sort(sounds);
        return sounds;
    }
}
