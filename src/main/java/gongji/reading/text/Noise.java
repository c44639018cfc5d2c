package gongji.reading.text;

import com.ibm.icu.text.Transliterator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Spoils questions on purpose, the way people and their keyboards do: a character of the same sound, a word as pinyin,
 * traditional script, a dropped character. The same seed spoils the same way. Used by one thread; only to measure.
 */
public final class Noise {
    private static final int SHORTEST = 4;
    private final CharTable table;
    private final Map<String, List<Character>> bySound = new TreeMap<>();
    private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
    private final Random random;

    /** @param common text whose characters count as common; only those take the place of others */
    public Noise(CharTable table, String common, long seed) {
        this.table = table;
        this.random = new Random(seed);
        common.chars()
                .distinct()
                .sorted()
                .forEach(each -> bySound
                        .computeIfAbsent(table.sound((char) each), key -> new ArrayList<>())
                        .add((char) each));
    }

    /** {@return the text with one thing spoilt; short ones only change their script} */
    public String spoil(String text) {
        if (text.length() < SHORTEST) {
            return traditional.transliterate(text);
        }
        return switch (random.nextInt(4)) {
            case 0 -> replaced(text, random.nextInt(text.length()));
            case 1 -> spelt(text, random.nextInt(text.length() - 1));
            case 2 -> traditional.transliterate(text);
            default -> dropped(text, random.nextInt(text.length()));
        };
    }

    private String replaced(String text, int at) {
        List<Character> alike = bySound.getOrDefault(table.sound(text.charAt(at)), List.of());
        boolean chinese = !table.sound(text.charAt(at)).isEmpty();
        return !chinese || alike.isEmpty() ? text
                : text.substring(0, at) + alike.get(random.nextInt(alike.size())) + text.substring(at + 1);
    }

    private String spelt(String text, int at) {
        String sounds = table.sound(text.charAt(at)) + table.sound(text.charAt(at + 1));
        return sounds.isEmpty() ? text : text.substring(0, at) + sounds + text.substring(at + 2);
    }

    private static String dropped(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }
}
