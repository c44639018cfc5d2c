package gongji.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses. */
final class Emails {
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z0-9._%+-]{1,64}+|\\p{IsHan}{1,4})"
            + " ?(?:@|\\(at\\)|\\[at\\]) ?[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,6}+");

    private Emails() {}

    /** Adds what it finds to the spans. */
    static void find(String text, List<Span> spans) {
        Matcher address = ADDRESS.matcher(Documents.narrow(text));
        while (address.find()) {
            spans.add(new Span(address.start(), address.end(), Span.EMAIL));
        }
    }
}
