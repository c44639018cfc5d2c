package gongji.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A visitor, known by the random token of the cookie alone. The name of the chat and the token against forged requests are
 * derived from it one way, so that neither gives the cookie away and nothing needs to be stored.
 */
record Session(String token) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int CHAT_LENGTH = 22;

    static Session fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Session(text(bytes));
    }

    /** Reads the value of a cookie. */
    static Optional<Session> of(String cookie) {
        return Optional.of(cookie).filter(it -> TOKEN.matcher(it).matches()).map(Session::new);
    }

    /** {@return the name of the chat: 22 characters} */
    String chat() {
        return derived("chat").substring(0, CHAT_LENGTH);
    }

    /** {@return what the page sends along to show that it is ours} */
    String csrf() {
        return derived("csrf");
    }

    /** Compares in a time that says nothing about the token. */
    boolean confirms(String given) {
        return MessageDigest.isEqual(csrf().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Session " + chat();
    }

    private String derived(String purpose) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return text(sha.digest((purpose + ":" + token).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
