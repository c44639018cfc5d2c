package gongji.knowledge.index;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** {@return the tokens by field, always in the same order, so that sums come out the same} */
    static SortedMap<String, List<String>> of(String letters, String plain, List<String> terms, Tokens tokens) {
        List<String> units = Tokens.units(letters);
        List<String> plainUnits = Tokens.units(plain);
        SortedMap<String, List<String>> fields = new TreeMap<>();
        fields.put(CHARACTERS, units);
        fields.put(WORDS, tokens.words(letters));
        fields.put(PLAIN, plainUnits);
        fields.put(PAIRS, Tokens.pairs(plainUnits));
        fields.put(SOUNDS, Tokens.pairs(tokens.sounds(units)));
        fields.put(TERMS, terms);
        fields.put(WHOLE, plain.length() <= LONGEST_WHOLE ? List.of(plain) : List.of());
        return fields;
    }
}
