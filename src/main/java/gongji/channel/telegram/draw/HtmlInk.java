package gongji.channel.telegram.draw;

import gongji.wording.Ink;

/** Writes the few tags that Telegram reads, with everything else escaped. */
public final class HtmlInk implements Ink {

    @Override
    public String words(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    @Override
    public String strong(String words) {
        return words.isBlank() ? words(words) : "<b>" + words(words) + "</b>";
    }

    @Override
    public String link(String words, String url) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        return web ? "<a href=\"" + words(url) + "\">" + words(words) + "</a>" : words(words);
    }

    private static void append(StringBuilder safe, int point) {
        switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\n', '\t' -> safe.appendCodePoint(point);
            default -> {
                if (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE) {
                    safe.appendCodePoint(point);
                }
            }
        }
    }
}
