package gongji.dialogs.link;

/** PINs that are guessed first: repetitions, runs, and what looks like a birthday. */
final class CommonPins {
    private static final String RUNS = "01234567890 09876543210 147258369 159357 123321 112233 223344 334455 520131";

    private CommonPins() {}

    /** {@return whether six digits are among the first that anybody would try} */
    static boolean contains(String pin) {
        return RUNS.contains(pin) || repeats(pin, 1) || repeats(pin, 2) || repeats(pin, 3)
                || pin.chars().distinct().count() < 3 || isBirthday(pin);
    }

    private static boolean repeats(String pin, int length) {
        return pin.substring(0, length).repeat(pin.length() / length).equals(pin);
    }

    /** Year, month and day of two digits each, of anybody alive, or day, month and year, or the whole year and month. */
    private static boolean isBirthday(String pin) {
        int first = Integer.parseInt(pin.substring(0, 2));
        int middle = Integer.parseInt(pin.substring(2, 4));
        int last = Integer.parseInt(pin.substring(4, 6));
        boolean month = middle >= 1 && middle <= 12;
        boolean yearAndMonth = (first == 19 || first == 20) && last >= 1 && last <= 12;
        return yearAndMonth || month && ((last >= 1 && last <= 31) || (first >= 1 && first <= 31 && last >= 30));
    }
}
