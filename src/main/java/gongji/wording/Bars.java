package gongji.wording;

/** A bar made of characters, for doors that cannot draw. */
final class Bars {

    private static final int WIDTH = 10;

    private Bars() {}

    /** {@return a bar as long as its share of the longest; whatever is more than nothing shows at least one block} */
    static String of(long value, long longest) {
        if (value <= 0 || longest <= 0) {
            return "▏";
        }
        return "█".repeat((int) Math.max(1, Math.round((double) value / longest * WIDTH)));
    }
}
