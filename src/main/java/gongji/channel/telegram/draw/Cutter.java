package gongji.channel.telegram.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts escaped HTML into pieces that fit into one message each. Every piece is whole: tags that are open at a cut are closed and
 * opened again, and no tag, escape or character is ever cut in two. Cuts fall between paragraphs, lines or sentences where they can.
 */
final class Cutter {

    private static final Pattern TOKEN = Pattern.compile("</?[a-z]+[^>]*>|&[a-z]+;|\\R|.", Pattern.DOTALL);
    private static final Pattern CODE_POINT_TOKEN = Pattern.compile(
            "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|" + TOKEN.pattern(),
            Pattern.DOTALL);

    private final int limit;
    private final List<String> pieces = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder piece = new StringBuilder();
    private final StringBuilder waiting = new StringBuilder();

    private Cutter(int limit) {
        this.limit = limit;
    }

    /** {@return the pieces, each at most {@code limit} long, tags included; none for blank text} */
    static List<String> cut(String html, int limit) {
        if (html.length() <= limit) {
            return html.isBlank() ? List.of() : List.of(html);
        }
        return new Cutter(limit).pieces(html);
    }

    private List<String> pieces(String html) {
        Matcher token = CODE_POINT_TOKEN.matcher(html);
        while (token.find()) {
            take(token.group());
        }
        keep();
        finish();
        return List.copyOf(pieces);
    }

    private void take(String token) {
        boolean tag = token.startsWith("<");
        if (tag) {
            keep();
        }
        if (piece.length() + waiting.length() + token.length() + closing().length() + 16 > limit) {
            if (waiting.length() > limit / 4) {
                keep();
            }
            finish();
        }
        waiting.append(token);
        if (tag) {
            remember(token);
        }
        if (tag || endsSentence(token)) {
            keep();
        }
    }

    private void remember(String tag) {
        if (tag.startsWith("</")) {
            open.poll();
        } else {
            open.push(tag);
        }
    }

    private void keep() {
        piece.append(waiting);
        waiting.setLength(0);
    }

    private void finish() {
        String done = (piece + closing()).strip();
        if (!TOKEN.matcher(done).replaceAll(it -> it.group().startsWith("<") ? "" : "x").isEmpty()) {
            pieces.add(done);
        }
        piece.setLength(0);
        for (Iterator<String> tags = open.descendingIterator(); tags.hasNext();) {
            piece.append(tags.next());
        }
    }

    private String closing() {
        StringBuilder tags = new StringBuilder();
        for (String tag : open) {
            tags.append("</").append(tag.substring(1).split("[ >]")[0]).append('>');
        }
        return tags.toString();
    }

    private static boolean endsSentence(String token) {
        return "\n。!?;!?;".contains(token);
    }
}
