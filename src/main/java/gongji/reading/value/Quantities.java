package gongji.reading.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds amounts, months, years, days, spans and ages in cleaned text. Words such as 去年 are counted from the day given. Reads
 * from left to right; nothing is found twice.
 */
public final class Quantities {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private Quantities() {}

    /** {@return all quantities of a text in order} */
    public static List<Quantity.Found> in(String text, LocalDate today) {
        List<Quantity.Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Quantity.Found> next = at(text, at, today);
            next.ifPresent(found::add);
            at = next.isPresent() ? next.get().end() : skip(text, at);
        }
        return found;
    }

    private static int skip(String text, int at) {
        int next = at + 1;
        while (next < text.length() && isDigit(text.charAt(at)) && isDigit(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static Optional<Quantity.Found> at(String text, int start, LocalDate today) {
        Optional<Quantity.Found> relative = Relative.at(text, start, today);
        return relative.isPresent() ? relative
                : Numerals.at(text, start).flatMap(number -> measured(text, number, today));
    }

    private static Optional<Quantity.Found> measured(String text, Numerals.Numeral number, LocalDate today) {
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 24));
        Optional<Quantity.Found> date = number.isWhole() ? dated(text, number, rest, today) : Optional.empty();
        return date.isPresent() ? date : Units.at(text, number, rest);
    }

    private static Optional<Quantity.Found> dated(String text, Numerals.Numeral number, String rest, LocalDate today) {
        int value = (int) Math.min(number.whole(), 1_000_000);
        if (rest.startsWith("年") && !rest.startsWith("年级")) {
            int year = value >= 10 && value < 50 && number.end() - number.start() == 2
                    && isDigit(text.charAt(number.start()))
                            ? 2000 + value
                            : value;
            return plausible(year) ? Optional.of(monthOf(text, year, number.start(), number.end() + 1))
                    : Optional.empty();
        }
        if (rest.startsWith("-") && plausible(value)) {
            return dashed(text, value, number);
        }
        boolean counted = "俩两仨半".indexOf(text.charAt(number.start())) >= 0;
        boolean month = !counted && value >= 1 && value <= 12 && rest.startsWith("月") && !rest.startsWith("月龄");
        return month ? Optional.of(dayOf(text, today.getYear(), value, number.start(), number.end() + 1))
                : Optional.empty();
    }

    private static Optional<Quantity.Found> dashed(String text, int year, Numerals.Numeral number) {
        return Numerals.at(text, number.end() + 1 < text.length() ? number.end() + 1 : number.start())
                .filter(month -> month.start() > number.end() && month.isWhole() && month.whole() >= 1
                        && month.whole() <= 12)
                .map(month -> dayOf(text, year, (int) month.whole(), number.start(), month.end()));
    }

    /** Looks for a month behind a year. */
    static Quantity.Found monthOf(String text, int year, int start, int end) {
        int at = end < text.length() && (text.charAt(end) == '的' || text.charAt(end) == ' ') ? end + 1 : end;
        if (at >= text.length()) {
            return new Quantity.Found(new Quantity.Year(year), start, end);
        }
        return Numerals.at(text, at)
                .filter(month -> month.isWhole() && month.whole() >= 1 && month.whole() <= 12)
                .filter(month -> text.startsWith("月", month.end()) && !text.startsWith("个月", month.end()))
                .map(month -> dayOf(text, year, (int) month.whole(), start, month.end() + 1))
                .orElseGet(() -> new Quantity.Found(new Quantity.Year(year), start, end));
    }

    /** Looks for a day behind a month. */
    private static Quantity.Found dayOf(String text, int year, int month, int start, int end) {
        Quantity.Found whole = new Quantity.Found(new Quantity.Month(YearMonth.of(year, month)), start, end);
        int at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        if (at >= text.length()) {
            return whole;
        }
        return Numerals.at(text, at)
                .filter(day -> at > end || text.startsWith("日", day.end()) || text.startsWith("号", day.end()))
                .flatMap(day -> day(year, month, day, start, at > end ? day.end() : day.end() + 1))
                .orElse(whole);
    }

    private static Optional<Quantity.Found> day(int year, int month, Numerals.Numeral number, int start, int end) {
        try {
            LocalDate day = LocalDate.of(year, month, Math.toIntExact(number.whole()));
            return Optional.of(new Quantity.Found(new Quantity.Day(day), start, end));
        } catch (DateTimeException | ArithmeticException notADay) {
            return Optional.empty();
        }
    }

    private static boolean plausible(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
