package gongji.message;

/** The key of a sentence in the wording files, such as {@code bind.ask-relation}: dotted lower-case words. */
public record MessageKey(String key) {

    public MessageKey {
        if (!key.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException("not a message key: " + key);
        }
    }
}
