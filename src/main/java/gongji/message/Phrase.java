package gongji.message;

import java.util.Map;
import java.util.TreeMap;

/** A sentence before it has words: its key in the wording files and the values of its gaps. */
public record Phrase(MessageKey key, Map<String, Value> values) {

    public Phrase {
        values = Map.copyOf(values);
    }

    /** {@return the phrase of this key without gaps} */
    public static Phrase of(String key) {
        return new Phrase(new MessageKey(key), Map.of());
    }

    /** {@return this phrase with one more gap filled} */
    public Phrase with(String name, Value value) {
        Map<String, Value> more = new TreeMap<>(values);
        more.put(name, value);
        return new Phrase(key, more);
    }

    /** {@return this phrase with a gap filled by these words} */
    public Phrase with(String name, String words) {
        return with(name, new Value.Words(words));
    }

    /** {@return this phrase with a gap filled by another phrase} */
    public Phrase with(String name, Phrase nested) {
        return with(name, new Value.Nested(nested));
    }
}
