package gongji.dialogs.history;

import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month or a year to look at.
 *
 * @param month empty for the whole year
 */
record Period(Year year, Optional<YearMonth> month) {

    static Period of(YearMonth month) {
        return new Period(Year.of(month.getYear()), Optional.of(month));
    }

    static Period of(Year year) {
        return new Period(year, Optional.empty());
    }

    /** Reads {@code 2026} or {@code 2026-03}. */
    static Optional<Period> read(String canonical) {
        if (canonical.matches("[12][0-9]{3}")) {
            return Optional.of(of(Year.parse(canonical)));
        }
        return canonical.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")
                ? Optional.of(of(YearMonth.parse(canonical)))
                : Optional.empty();
    }

    /** {@return the month before a month, the year before a year} */
    Period before() {
        return month.map(it -> of(it.minusMonths(1))).orElseGet(() -> of(year.minusYears(1)));
    }

    /** {@return the month or year behind this one} */
    Period after() {
        return month.map(it -> of(it.plusMonths(1))).orElseGet(() -> of(year.plusYears(1)));
    }

    String text() {
        return month.map(YearMonth::toString).orElse(year.toString());
    }

    LocalDate first() {
        return month.map(it -> it.atDay(1)).orElse(year.atDay(1));
    }

    LocalDate last() {
        return month.map(YearMonth::atEndOfMonth).orElse(year.atDay(year.length()));
    }

    Value shown() {
        return month.<Value>map(Value.Month::new)
                .orElseGet(() -> new Value.Nested(
                        Phrase.of("history.year").with("year", new Value.Count(year.getValue()))));
    }
}
