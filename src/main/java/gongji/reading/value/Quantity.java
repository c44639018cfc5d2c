package gongji.reading.value;

import java.time.LocalDate;
import java.time.YearMonth;

/** What a number with its unit, or a word such as 去年, says. */
public sealed interface Quantity {

    /** Money in 分. */
    record Amount(long fen) implements Quantity {}

    /** A month of a year. */
    record Month(YearMonth month) implements Quantity {}

    /** A year. */
    record Year(int year) implements Quantity {}

    /** A day. */
    record Day(LocalDate day) implements Quantity {}

    /** A length of time in whole months; half a year is six. */
    record Span(int months) implements Quantity {}

    /** Years of age. */
    record Age(int years) implements Quantity {}

    /**
     * A quantity in its place.
     *
     * @param end one behind its last character
     */
    record Found(Quantity quantity, int start, int end) {}
}
