package gongji.household.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names one action of one person, so that a second press, a retry or a replay is the same action. A review card carries
 * it.
 *
 * @param id 1 to 64 characters of {@code a-z A-Z 0-9 . : _ -}
 */
public record ActionId(String id) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Rejects anything else. */
    public ActionId {
        if (!id.matches("[a-zA-Z0-9.:_-]{1,64}")) {
            throw new IllegalArgumentException("not an action id");
        }
    }

    /** {@return that many characters without look-alikes, always the same for this action and purpose} */
    public String digest(String purpose, int length) {
        byte[] hash = sha256(purpose + "\n" + id);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(hash[i] & 31));
        }
        return text.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
