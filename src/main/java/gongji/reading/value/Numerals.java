package gongji.reading.value;

import java.util.Optional;

/** Reads numbers in digits, in Chinese and mixed: 300, 1.5万, 三百块, 两百五, 俩, 半. Runs of numerals are read up to 20 characters. */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final int LONGEST = 20;
    private static final long FINE = 10_000;
    private static final long MOST = 1_000_000_000_000L;

    private Numerals() {}

    /**
     * A number in a text.
     *
     * @param hundredths the number times one hundred, never negative
     */
    public record Numeral(long hundredths, int start, int end) {

        /** {@return the whole part} */
        public long whole() {
            return hundredths / 100;
        }

        public boolean isWhole() {
            return hundredths % 100 == 0;
        }
    }

    /** {@return the number that begins at this place, if one does} */
    public static Optional<Numeral> at(String text, int start) {
        return new Scan(text, start).read();
    }

    /** Reads one number from left to right: a section below ten thousand, times 万 or 亿. */
    private static final class Scan {
        private final String text;
        private final int start;
        private final int limit;
        private int at;
        private long total;
        private long section;
        private long digits = -1;
        /** Decimals behind the hundredths, in ten thousandths of one: 1.2345万 is 12345. */
        private long finer;
        private long lastUnit = 100;
        private boolean closed;

        Scan(String text, int start) {
            this.text = text;
            this.start = start;
            this.limit = Math.min(text.length(), start + LONGEST);
            this.at = start;
        }

        Optional<Numeral> read() {
            boolean going = true;
            while (going && at < limit && !closed) {
                going = step(text.charAt(at));
            }
            if (at == start) {
                return Optional.empty();
            }
            long value = total + section + (digits < 0 ? 0 : trailing());
            return value > MOST ? Optional.empty() : Optional.of(new Numeral(value, start, at));
        }

        /** A last digit right after 百 千 万 counts the next lower unit: 两百五 is 250. */
        private long trailing() {
            return lastUnit >= 10_000 && digits < 1_000 && at - start > 1 && text.charAt(at - 1) > 'z' && !zeroBefore()
                    ? digits * lastUnit / 1_000
                    : digits;
        }

        private boolean zeroBefore() {
            return at >= 2 && text.charAt(at - 2) == '零';
        }

        private boolean step(char each) {
            if (each >= '0' && each <= '9') {
                return digits < 0 && arabic();
            }
            long unit = unit(each);
            if (unit > 0) {
                return multiply(unit);
            }
            int digit = digit(each);
            if (digit < 0) {
                return half(each);
            }
            digits = digits > 0 && lastUnit == 100 ? digits * 10 + digit * 100L : digit * 100L;
            at++;
            return true;
        }

        private boolean half(char each) {
            if (each == '半' && at == start) {
                digits = 50;
                at++;
                closed = true;
            }
            return false;
        }

        private boolean multiply(long unit) {
            if (digits < 0 && section == 0 && total == 0 && unit != 10) {
                return false;
            }
            if (unit >= 10_000) {
                total = (total + section + Math.max(digits, 0)) * unit + finer * unit / FINE;
                section = 0;
            } else {
                section += (digits < 0 ? 100 : digits) * unit + finer * unit / FINE;
            }
            digits = -1;
            finer = 0;
            lastUnit = unit * 100;
            at++;
            return total <= MOST;
        }

        private boolean arabic() {
            long value = 0;
            int from = at;
            while (at < limit && decimal(text.charAt(at))) {
                value = Math.min(MOST, value * 10 + (text.charAt(at++) - '0'));
            }
            value *= 100;
            if (at + 1 < limit && text.charAt(at) == '.' && decimal(text.charAt(at + 1))) {
                long fraction = fraction();
                value += fraction / FINE;
                finer = fraction % FINE;
            }
            digits = value;
            return at > from;
        }

        /** {@return the decimals in ten thousandths of a hundredth} */
        private long fraction() {
            long value = 0;
            long worth = 10 * FINE;
            for (at++; at < limit && decimal(text.charAt(at)); at++, worth /= 10) {
                value += worth * (text.charAt(at) - '0');
            }
            return value;
        }

        private static boolean decimal(char each) {
            return each >= '0' && each <= '9';
        }

        private static long unit(char each) {
            return switch (each) {
                case '十', '拾' -> 10;
                case '百', '佰' -> 100;
                case '千', '仟' -> 1_000;
                case '万', 'w' -> 10_000;
                case '亿' -> 100_000_000;
                default -> 0;
            };
        }

        private static int digit(char each) {
            return switch (each) {
                case '两', '俩' -> 2;
                case '仨' -> 3;
                default -> Math.max(DIGITS.indexOf(each), FORMAL.indexOf(each));
            };
        }
    }
}
