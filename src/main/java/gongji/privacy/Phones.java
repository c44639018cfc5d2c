package gongji.privacy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises mobile and fixed-line numbers; a public hotline is nobody's. */
final class Phones {
    private static final Pattern MOBILE = Pattern.compile("(?:0086|86)?1[3-9]\\d{9}");
    private static final Pattern FIXED = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-8]\\d{6,7}");
    private static final Pattern HOTLINE = Pattern.compile("(?:400|800|9[56]|12).*");
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])");
    private static final Set<String> MOBILE_SHAPES = Set.of("3-4-4", "3-8", "4-4-3", "3-3-5", "7-4", "4-7", "5-6",
            "6-5", "3-3-3-2", "3-2-3-3", "5-4-4", "5-8");
    private static final Set<String> FIXED_SHAPES = Set.of("3-8", "3-4-4", "4-7", "4-8", "4-3-4", "4-4-4");
    private static final Set<String> CUED_SHAPES = Set.of("4-4", "3-4", "3-3-4", "2-3-4", "2-4-4");
    private static final int CUED_LEAST = 7;
    private static final int CUED_MOST = 13;

    private Phones() {}

    static Optional<Span> recognise(String text, Joined number) {
        boolean found = isMobile(text, number) || isFixed(number) || isCued(text, number);
        return found ? Optional.of(number.as(Span.PHONE)) : Optional.empty();
    }

    private static boolean isMobile(String text, Joined number) {
        boolean inWord = number.end() < text.length() && isLatin(text.charAt(number.end()));
        return !inWord && isWritten(number, MOBILE_SHAPES) && MOBILE.matcher(number.value()).matches();
    }

    private static boolean isFixed(Joined number) {
        return number.isWritten(FIXED_SHAPES::contains) && FIXED.matcher(number.value()).matches();
    }

    private static boolean isCued(String text, Joined number) {
        return number.length() >= CUED_LEAST && number.length() <= CUED_MOST && number.isWritten(CUED_SHAPES::contains)
                && !HOTLINE.matcher(number.value()).matches() && !DAY.matcher(number.value()).matches()
                && Cue.PHONE.isBefore(text, number.start());
    }

    /** A country code may stand before the shape. */
    private static boolean isWritten(Joined number, Set<String> shapes) {
        String shape = number.shape().replaceFirst("^[24]-", "");
        return number.isWritten(shapes::contains)
                || number.value().matches("(?:00)?86\\d+") && (shapes.contains(shape) || shape.equals("11"));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
