package gongji.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds passports, permits and insurance cards: a letter or two and digits, or anything such after a word like 护照. */
final class Documents {
    private static final Pattern BUILT = Pattern
            .compile("(?<![A-Za-z0-9])(?:[A-Za-z][ -]?\\d{8}|[EeCcTt][A-Za-z]\\d{7}|"
                    + "[HhMm][ -]?\\d{10}|[A-Za-z][12]\\d{8}|[A-Za-z]{3}\\d{12}|[A-Za-z]{1,2}\\d{6}[(][\\dAa][)]|"
                    + "[157]\\d{6}[(]\\d[)]|\\d{11}[Ss])(?![A-Za-z0-9])");
    private static final Pattern DAY = Pattern
            .compile("[A-Za-z]?[ -]?(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])");
    private static final int CUED_DIGITS = 5;

    private Documents() {}

    /** Adds what it finds to the spans. */
    static void find(String text, List<Span> spans) {
        String narrow = narrow(text);
        Matcher built = BUILT.matcher(narrow);
        while (built.find()) {
            add(built, 0, spans);
        }
        Matcher cued = Cue.DOCUMENT.ahead().matcher(narrow);
        while (cued.find()) {
            if (cued.group(1).chars().filter(c -> c <= '9').count() >= CUED_DIGITS) {
                add(cued, 1, spans);
            }
        }
    }

    private static void add(Matcher found, int group, List<Span> spans) {
        if (!DAY.matcher(found.group(group)).matches()) {
            spans.add(new Span(found.start(group), found.end(group), Span.DOCUMENT));
        }
    }

    /** {@return the text with full-width letters, digits and signs as ASCII, each in its place} */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                narrow.setCharAt(i, (char) (c - '！' + '!'));
            }
        }
        return narrow.toString();
    }
}
