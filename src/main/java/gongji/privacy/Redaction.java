package gongji.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes personal data out of a text: ID numbers (also mistyped, full-width, spaced or in Chinese numerals), phones, bank
 * and insurance cards, passports and permits, e-mail addresses, names after words such as 姓名, and tokens of bots. What stays is the rest
 * of the text with a tag such as {@code [id]} in each gap. The time it takes grows with the length of the text, whatever
 * the text is. Thread-safe.
 */
public final class Redaction {
    private Redaction() {}

    /** {@return the text without what was recognised as personal} */
    public static String of(String text) {
        List<Span> spans = new ArrayList<>();
        Numbers.find(text, spans);
        Documents.find(text, spans);
        Emails.find(text, spans);
        Names.find(text, spans);
        Tokens.find(text, spans);
        return spans.isEmpty() ? text : without(text, spans);
    }

    private static String without(String text, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        StringBuilder rest = new StringBuilder(text.length());
        int done = 0;
        for (Span span : spans) {
            if (span.start() >= done) {
                rest.append(text, done, span.start()).append(span.tag());
            }
            done = Math.max(done, span.end());
        }
        return rest.append(text, done, text.length()).toString();
    }
}
