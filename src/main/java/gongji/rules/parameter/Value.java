package gongji.rules.parameter;

import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * What a parameter can hold.
 *
 * <pre>
 * Value = Amount(Money) | Count(whole number: months, years, persons, times, per cent)
 *       | Flag(yes or no) | Mode(a code word) | Codes(a list of code words) | Day(date) | Text(words)
 *       | Between(two days: only in reasons, when the beginning is not known exactly)
 * </pre>
 */
public sealed interface Value {

    /** Money. */
    record Amount(Money money) implements Value {
        @Override
        public String text() {
            return Long.toString(money.fen());
        }
    }

    /** A whole number of whatever the unit of the parameter is. */
    record Count(long number) implements Value {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** Yes or no. */
    record Flag(boolean yes) implements Value {
        @Override
        public String text() {
            return yes ? "yes" : "no";
        }
    }

    /** A way in which something is done, with a rule behind it. */
    record Mode(String code) implements Value {
        @Override
        public String text() {
            return code;
        }
    }

    /** A list of codes. */
    record Codes(List<String> codes) implements Value {
        /** Copies the list. */
        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            return String.join(" ", codes);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /** Free words, such as a time of day. */
    record Text(String words) implements Value {
        @Override
        public String text() {
            return words;
        }
    }

    /** From one of these days on: not before the earliest, certainly at the latest. */
    record Between(LocalDate earliest, LocalDate latest) implements Value {
        @Override
        public String text() {
            return earliest + "/" + latest;
        }
    }

    /** {@return the value as files and JSON write it: 分 as digits, codes separated by a space, days as ISO} */
    String text();
}
