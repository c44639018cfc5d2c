package gongji.message;

import java.util.regex.Pattern;

/**
 * A button.
 *
 * @param id what comes back when it is pressed, never shown: 1 to 36 characters of {@code a-z 0-9 . : _ -}
 * @param label what the person reads and may also type
 */
public record Choice(String id, Value label) {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-zA-Z0-9.:_-]{1,36}");

    public Choice {
        if (!WELL_FORMED.matcher(id).matches()) {
            throw new IllegalArgumentException("not a choice id: " + id);
        }
    }

    /** {@return a choice whose label is a sentence of the wording files} */
    public static Choice of(String id, Phrase label) {
        return new Choice(id, new Value.Nested(label));
    }
}
