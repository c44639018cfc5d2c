package gongji.reading.text;

import com.ibm.icu.text.Transliterator;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What single Chinese characters become: traditional ones their simplified form, each its toneless pinyin. Made by ICU once
 * and kept with the compiled library, for ICU takes most of a second to wake. Immutable.
 *
 * @param simplified only characters that change
 * @param pinyin the commonest reading in {@code a-z}
 */
public record CharTable(Map<Character, Character> simplified, Map<Character, String> pinyin) {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    /** Where ICU knows another character or none. */
    private static final Map<Character, Character> OWN = Map.of('餘', '余', '馀', '余', '帳', '账', '帐', '账', '週', '周', '妳',
            '你',
            '証', '证', '喫', '吃', '裡', '里');

    public CharTable {
        simplified = Map.copyOf(simplified);
        pinyin = Map.copyOf(pinyin);
    }

    /** {@return the table as ICU has it} */
    public static CharTable ofIcu() {
        Transliterator script = Transliterator.getInstance("Traditional-Simplified");
        Transliterator sound = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        Map<Character, Character> simplified = new TreeMap<>();
        Map<Character, String> pinyin = new TreeMap<>();
        for (char each = FIRST; each <= LAST; each++) {
            String folded = script.transliterate(String.valueOf(each));
            if (folded.length() == 1 && folded.charAt(0) != each) {
                simplified.put(each, folded.charAt(0));
            }
            String spoken = sound.transliterate(String.valueOf(each)).strip().toLowerCase(Locale.ROOT);
            if (spoken.matches("[a-z]{1,6}")) {
                pinyin.put(each, spoken);
            }
        }
        OWN.forEach((from, to) -> simplified.put(from, to));
        return new CharTable(simplified, pinyin);
    }

    char simplify(char each) {
        Character folded = each < FIRST ? null : simplified.get(each);
        return folded == null ? each : folded;
    }

    /** {@return the pinyin of a character, or the empty string for what is not Chinese} */
    public String sound(char each) {
        return each < FIRST ? "" : pinyin.getOrDefault(each, "");
    }
}
