package gongji.reading;

import java.util.regex.Pattern;

/** Hears whether somebody is told to do something, in one place for the ranking and for the orders. */
public final class Urging {
    private static final String FOR_ME_WORDS = "[帮替给]我";
    private static final Pattern FOR_ME = Pattern.compile(FOR_ME_WORDS);
    private static final Pattern ANY = Pattern.compile(FOR_ME_WORDS + "|^[把请帮替给]|麻烦|^我要");

    private Urging() {}

    /** {@return whether it is to be done for the speaker} */
    public static boolean forMe(String letters) {
        return FOR_ME.matcher(letters).find();
    }

    /** {@return whether anything is to be done, as requests begin} */
    public static boolean any(String letters) {
        return ANY.matcher(letters).find();
    }
}
