package gongji.conversation.engine;

import gongji.message.Incoming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names for runs: the same update names the same run, so that a turn done again after a crash is the same turn. */
final class Nonce {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 10;

    private Nonce() {}

    static String of(Incoming incoming, String dialog) {
        String seed = incoming.key().text() + "\n" + incoming.updateId() + "\n" + dialog;
        byte[] hash = sha256(seed);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(hash[i] & 31));
        }
        return name.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
