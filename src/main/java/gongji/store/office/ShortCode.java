package gongji.store.office;

import java.security.SecureRandom;

/** Codes that people copy from paper: eight letters and digits, none of which looks like another. */
final class ShortCode {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private ShortCode() {}

    /** {@return a code that nobody can guess} */
    static String draw() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
