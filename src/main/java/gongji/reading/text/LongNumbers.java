package gongji.reading.text;

import java.util.List;

/** Finds numbers that can name a person: 11 digits of a phone, 15 or 18 of an ID number, longer ones of cards. */
final class LongNumbers {
    private static final String SPOKEN = "零一二三四五六七八九";
    private static final int SHORTEST = 11;

    private LongNumbers() {}

    static String lift(String text, List<Lifted> lifted) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = digit(text.charAt(at)) < 0 ? at : run(text, at);
            String digits = digits(text, at, end);
            if (digits.length() >= SHORTEST) {
                lifted.add(new Lifted(kind(digits), digits));
                out.append(' ');
            } else {
                out.append(text, at, Math.max(end, at + 1));
            }
            at = Math.max(end, at + 1);
        }
        return out.toString();
    }

    /** Follows digits with at most one space, dash or dot between two of them; a final x belongs to the number. */
    private static int run(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            if (digit(text.charAt(at)) >= 0) {
                end = ++at;
            } else if ((text.charAt(at) == ' ' || text.charAt(at) == '-') && at == end) {
                at++;
            } else {
                break;
            }
        }
        boolean check = at < text.length() && text.charAt(at) == 'x';
        return check ? at + 1 : end;
    }

    private static String digits(String text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            int value = digit(text.charAt(i));
            if (value >= 0) {
                digits.append(value);
            } else if (text.charAt(i) == 'x') {
                digits.append('X');
            }
        }
        return digits.toString();
    }

    private static int digit(char each) {
        if (each >= '0' && each <= '9') {
            return each - '0';
        }
        return each == '幺' ? 1 : SPOKEN.indexOf(each);
    }

    private static Lifted.Kind kind(String digits) {
        int length = digits.length();
        if (length == 11 && digits.charAt(0) == '1') {
            return Lifted.Kind.PHONE;
        }
        return length == 15 || length == 17 || length == 18 ? Lifted.Kind.ID_NUMBER : Lifted.Kind.OTHER;
    }
}
