package gongji.reading.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns whatever was typed into plain text: half-width lower case, simplified characters, single spaces, sentence marks from
 * {@code , . ? ! :}, neither emoji nor invisible characters, and long numbers lifted out before anything else sees them.
 * Character by character, so that no input takes more than its length. Immutable and safe for use by many threads.
 */
public final class Cleaner {
    private final CharTable table;

    public Cleaner(CharTable table) {
        this.table = table;
    }

    /** What is left, and what was lifted out. */
    public record Cleaned(String text, List<Lifted> lifted) {

        public Cleaned {
            lifted = List.copyOf(lifted);
        }
    }

    /** Cleans any string. */
    public Cleaned clean(String raw) {
        List<Lifted> lifted = new ArrayList<>();
        String plain = LongNumbers.lift(fold(raw), lifted);
        return new Cleaned(squeeze(plain), lifted);
    }

    private String fold(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length();) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            foldPoint(point, out);
        }
        return out.toString();
    }

    private void foldPoint(int point, StringBuilder out) {
        if (point < 0x80) {
            out.append(mark((char) Character.toLowerCase(point)));
        } else if (point >= '\u4e00' && point <= '\u9fff') {
            out.append(table.simplify((char) point));
        } else if (!invisible(point)) {
            foldOther(point, out);
        }
    }

    private void foldOther(int point, StringBuilder out) {
        String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char each = folded.charAt(i);
            out.append(mark(table.simplify(each)));
        }
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static char mark(char each) {
        return switch (each) {
            case '。', '.', '…' -> '.';
            case ',', '、', ';', '；', '，' -> ',';
            case '?', '？', '!', '！', ':', '%', '-', '/', '+', '*' -> each;
            case '〇' -> '零';
            default -> Character.isLetterOrDigit(each) && !Character.isSurrogate(each) ? each : ' ';
        };
    }

    private static String squeeze(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char each = plain.charAt(i);
            if (each != ' ') {
                out.append(each);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
