package gongji.household.people;

import gongji.rules.identity.IdNumber;

/** How a name or number is shown to somebody else, or on a screen somebody else may see. */
public final class Masked {
    private Masked() {}

    /** {@return 张*, 张*梅, 欧**娜: the first and, from three characters on, the last} */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= 1) {
            return name.isEmpty() ? "*" : name;
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        String last = length == 2 ? "" : name.substring(name.offsetByCodePoints(0, length - 1));
        return first + "*".repeat(length == 2 ? 1 : length - 2) + last;
    }

    /** {@return the last four characters of a number; the sentence around it says 尾号} */
    public static String tail(IdNumber number) {
        String digits = number.digits();
        return digits.substring(digits.length() - 4);
    }
}
