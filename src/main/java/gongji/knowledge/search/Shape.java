package gongji.knowledge.search;

import gongji.knowledge.index.Tokens;

import java.util.Arrays;
import java.util.List;

/** A text made ready for comparison. Its arrays are never changed. */
final class Shape {
    final char[] plain;
    final char[] characters;
    final int[] pairs;
    final int[] sounds;
    final String text;

    Shape(String plain, String letters, Tokens tokens) {
        this.text = plain;
        this.plain = plain.toCharArray();
        characters = sorted(plain);
        pairs = pairs(this.plain);
        sounds = sounds(tokens.sounds(Tokens.units(letters)));
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
