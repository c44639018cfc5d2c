package gongji.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits that stand together, whatever script they are written in.
 *
 * @param value the digits as ASCII
 * @param gap what stands between these and the digits before, if it is nothing but one or two separators; else empty
 */
record Digits(int start, int end, String value, String gap) {
    private static final List<String> CHINESE = List.of("〇零○洞", "一壹幺", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌",
            "九玖");
    private static final String SEPARATORS = " \t\u00a0\u3000-\u2010\u2011\u2012\u2013\u2014\uff0d._\u00b7\u30fb*"
            + "\u200b\u200c\u200d\u2060\ufeff";
    private static final int WIDEST_GAP = 2;

    /** {@return all groups of digits, in order} */
    static List<Digits> in(String text) {
        List<Digits> groups = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            StringBuilder value = new StringBuilder();
            while (end < text.length() && digit(text.codePointAt(end)) >= 0) {
                value.append(digit(text.codePointAt(end)));
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                String gap = groups.isEmpty() ? "" : gap(text, groups.getLast().end, at);
                groups.add(new Digits(at, end, value.toString(), gap));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return groups;
    }

    /** {@return whether the character may stand between the digits of one number} */
    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    private static int digit(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= '0' && codePoint <= '9' ? codePoint - '0' : -1;
        }
        int general = Character.digit(codePoint, 10);
        for (int value = 0; general < 0 && value < CHINESE.size(); value++) {
            general = CHINESE.get(value).indexOf(codePoint) >= 0 ? value : -1;
        }
        return general;
    }

    private static String gap(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return "";
        }
        String between = text.substring(from, to);
        return between.chars().allMatch(c -> isSeparator((char) c)) ? between : "";
    }
}
