package gongji.ops.admin.faq;

import java.util.regex.Pattern;

/** Words as a value of YAML: bare where nothing in them could be read otherwise, else in double quotes. */
final class Quoted {
    private static final Pattern BARE = Pattern
            .compile("[\\p{IsHan}\\p{Alpha}][^:#,\\[\\]{}&*!|>'\"%@`\\\\?;\\p{Cntrl}]*|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OTHER_MEANING = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private Quoted() {}

    static String of(String text) {
        return BARE.matcher(text).matches() && !OTHER_MEANING.matcher(text).matches() ? text : always(text);
    }

    static String always(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
