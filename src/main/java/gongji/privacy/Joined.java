package gongji.privacy;

import java.util.function.Predicate;

/**
 * Neighbouring groups of digits, read as one number.
 *
 * @param value all their digits
 * @param shape the lengths of the groups, such as {@code 3-4-4}
 * @param gap the separator between the last two
 * @param even whether the same separator stands everywhere
 */
record Joined(int start, int end, String value, String shape, String gap, boolean even) {

    /** {@return one group alone} */
    static Joined of(Digits group) {
        return new Joined(group.start(), group.end(), group.value(), "" + group.value().length(), "", true);
    }

    /** {@return this and the group that follows} */
    Joined with(Digits next) {
        return new Joined(start, next.end(), value + next.value(), shape + "-" + next.value().length(), next.gap(),
                even && (gap.isEmpty() || gap.equals(next.gap())));
    }

    int length() {
        return value.length();
    }

    /** {@return whether all digits stand together} */
    boolean isWhole() {
        return shape.indexOf('-') < 0;
    }

    /** {@return whether every digit stands alone} */
    boolean isSpelled() {
        return even && shape.length() == 2 * length() - 1;
    }

    /** {@return whether it is written in a usual way: whole, spelled, or in one of these shapes} */
    boolean isWritten(Predicate<String> shapes) {
        return isWhole() || isSpelled() || even && shapes.test(shape);
    }

    Span as(String tag) {
        return new Span(start, end, tag);
    }
}
