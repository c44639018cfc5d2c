package gongji.knowledge.index;

import java.util.List;
import java.util.Map;

/** The tokens of one text by the field they are looked up in. */
final class Fields {
    static final String CHARACTERS = "c";
    static final String WORDS = "w";
    static final String PLAIN = "p";
    static final String PAIRS = "b";
    static final String SOUNDS = "y";
    static final String TERMS = "k";
    static final String WHOLE = "x";
    private static final int LONGEST_WHOLE = 60;

    private Fields() {}

    static Map<String, List<String>> of(String letters, String plain, List<String> terms, Tokens tokens) {
        List<String> units = Tokens.units(letters);
        List<String> plainUnits = Tokens.units(plain);
        List<String> whole = plain.length() <= LONGEST_WHOLE ? List.of(plain) : List.of();
        return Map.of(CHARACTERS, units, WORDS, tokens.words(letters), PLAIN, plainUnits, PAIRS,
                Tokens.pairs(plainUnits),
                SOUNDS, Tokens.pairs(tokens.sounds(units)), TERMS, terms, WHOLE, whole);
    }
}
