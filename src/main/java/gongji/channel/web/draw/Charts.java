package gongji.channel.web.draw;

import gongji.message.Chart;
import gongji.message.Value;
import gongji.wording.Wording;

import java.util.List;
import java.util.Locale;

/** Draws charts as SVG that knows only classes: how they look is the style sheet's. Immutable. */
final class Charts {

    private static final int WIDTH = 320;
    private static final int BAR_ROW = 62;
    private static final int TIE_ROW = 76;
    private static final int BOX_WIDTH = 96;
    private static final int BOX_HEIGHT = 48;
    private static final int LONGEST_NAME = 7;

    private final Wording wording;

    Charts(Wording wording) {
        this.wording = wording;
    }

    String draw(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars -> bars(bars);
            case Chart.Family family -> family(family);
        };
    }

    private String bars(Chart.Bars bars) {
        long longest = bars.bars().stream().mapToLong(bar -> Math.abs(bar.fen())).max().orElse(0);
        StringBuilder svg = new StringBuilder();
        int top = 0;
        for (Chart.Bar bar : bars.bars()) {
            long width = longest == 0 ? 0 : Math.abs(bar.fen()) * WIDTH / longest;
            svg.append(text("name", 0, top + 20, brief(wording.say(bar.name()))))
                    .append(text("amount", WIDTH, top + 20, wording.say(new Value.Amount(bar.fen()))))
                    .append(rect("rail", 0, top + 32, WIDTH, 14))
                    .append(rect(bar.fen() < 0 ? "bar less" : "bar", 0, top + 32, (int) Math.max(2, width), 14));
            top += BAR_ROW;
        }
        return whole(wording.say(bars.title()), top, svg);
    }

    private String family(Chart.Family family) {
        List<Value> holders = family.ties().stream().map(Chart.Tie::holder).distinct().toList();
        List<Value> others = family.ties().stream().map(Chart.Tie::beneficiary).distinct().toList();
        int height = Math.max(holders.size(), others.size()) * TIE_ROW;
        StringBuilder svg = new StringBuilder();
        for (Chart.Tie tie : family.ties()) {
            int from = middle(holders.indexOf(tie.holder()), holders.size(), height);
            int to = middle(others.indexOf(tie.beneficiary()), others.size(), height);
            svg.append(tie(from, to, wording.say(tie.relation())));
        }
        for (int i = 0; i < holders.size(); i++) {
            svg.append(person("holder", 0, middle(i, holders.size(), height), wording.say(holders.get(i))));
        }
        for (int i = 0; i < others.size(); i++) {
            svg.append(person("beneficiary", WIDTH - BOX_WIDTH, middle(i, others.size(), height),
                    wording.say(others.get(i))));
        }
        return whole(wording.say(family.title()), height, svg);
    }

    private static int middle(int index, int count, int height) {
        return height * (2 * index + 1) / (2 * count);
    }

    private static String tie(int from, int to, String relation) {
        int right = WIDTH - BOX_WIDTH;
        String line = String.format(Locale.ROOT,
                "<line class=\"tie\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><path class=\"tip\" d=\"M%d %d l-12 -7 v14 z\"/>",
                BOX_WIDTH, from, right - 8, to, right, to);
        return line + text("relation", WIDTH / 2, (from + to) / 2 - 8, brief(relation));
    }

    private static String person(String kind, int left, int middle, String name) {
        return rect("person " + kind, left, middle - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT)
                + text("person-name " + kind + "-name", left + BOX_WIDTH / 2, middle + 6, brief(name));
    }

    private static String whole(String title, int height, StringBuilder inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 " + WIDTH + " " + height
                + "\" role=\"img\"><title>" + escaped(title) + "</title>" + inside + "</svg>";
    }

    private static String rect(String kind, int x, int y, int width, int height) {
        return String.format(Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>", kind, x, y, width,
                height);
    }

    private static String text(String kind, int x, int y, String words) {
        return "<text class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\">" + escaped(words) + "</text>";
    }

    private static String brief(String words) {
        int points = words.codePointCount(0, words.length());
        return points <= LONGEST_NAME ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 8);
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> {
                    if (writable(point)) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** XML has no place for control characters, halves of pairs and the last two of the first plane. */
    private static boolean writable(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE && point != 0xFFFE
                && point != 0xFFFF;
    }
}
