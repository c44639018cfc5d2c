package gongji.message;

import java.util.regex.Pattern;

/** The key of a sentence in the wording files, such as {@code bind.ask-relation}: dotted lower-case words. */
public record MessageKey(String key) {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    public MessageKey {
        if (!WELL_FORMED.matcher(key).matches()) {
            throw new IllegalArgumentException("not a message key: " + key);
        }
    }
}
