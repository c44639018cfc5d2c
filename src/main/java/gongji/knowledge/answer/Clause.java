package gongji.knowledge.answer;

import gongji.message.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line that can stand alone.
 *
 * @param spans its words without the mark
 * @param mark what ends it, such as a full stop; empty at the end of a line without one
 */
record Clause(List<Text.Span> spans, String mark) {

    private static final Pattern MARK = Pattern.compile("[。；！？]");

    /** Copies the list. */
    Clause {
        spans = List.copyOf(spans);
    }

    /** {@return the clauses of a line, which together are the line} */
    static List<Clause> of(List<Text.Span> line) {
        List<Clause> clauses = new ArrayList<>();
        List<Text.Span> open = new ArrayList<>();
        for (Text.Span span : line) {
            open = span instanceof Text.Span.Plain plain ? cut(plain.words(), open, clauses) : with(open, span);
        }
        if (!open.isEmpty()) {
            clauses.add(new Clause(open, ""));
        }
        return clauses;
    }

    /** {@return its words, as far as they may hold placeholders} */
    String words() {
        StringBuilder words = new StringBuilder();
        for (Text.Span span : spans) {
            switch (span) {
                case Text.Span.Plain it -> words.append(it.words());
                case Text.Span.Strong it -> words.append(it.words());
                case Text.Span.Filled it -> words.append(' ');
                case Text.Span.Link it -> words.append(' ');
            }
        }
        return words.toString();
    }

    /** Closes a clause at every mark; what is left stays open. */
    private static List<Text.Span> cut(String words, List<Text.Span> begun, List<Clause> clauses) {
        List<Text.Span> open = begun;
        Matcher mark = MARK.matcher(words);
        int end = 0;
        while (mark.find()) {
            clauses.add(new Clause(plain(open, words.substring(end, mark.start())), mark.group()));
            open = List.of();
            end = mark.end();
        }
        return plain(open, words.substring(end));
    }

    private static List<Text.Span> plain(List<Text.Span> spans, String words) {
        return words.isEmpty() ? spans : with(spans, new Text.Span.Plain(words));
    }

    private static List<Text.Span> with(List<Text.Span> spans, Text.Span more) {
        List<Text.Span> longer = new ArrayList<>(spans);
        longer.add(more);
        return longer;
    }
}
