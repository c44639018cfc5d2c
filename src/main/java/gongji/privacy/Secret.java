package gongji.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be seen: a token, a key, an ID number on its way. It prints as stars wherever it is printed, and
 * whoever needs the text says so by calling {@link #reveal}. Immutable.
 */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** {@return the text, wrapped} */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** {@return the text itself, to be handed on at once and kept nowhere} */
    public String reveal() {
        return text;
    }

    /** {@return whether there is nothing in it but spaces} */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Compares in a time that tells nothing about where two texts differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
