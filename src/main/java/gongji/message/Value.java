package gongji.message;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What fills a gap in a sentence. The wording decides how it is written. */
public sealed interface Value {

    /** Words that come from a file or from the person; shown as they are, escaped by the door. */
    record Words(String text) implements Value {}

    /** An amount of money in 分. */
    record Amount(long fen) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** A month of a year. */
    record Month(YearMonth month) implements Value {}

    /** A plain number. */
    record Count(long number) implements Value {}

    /** A sentence or word with a key of its own. */
    record Nested(Phrase phrase) implements Value {}

    /** Several values read as one list (甲、乙、丙). */
    record Joined(List<Value> items) implements Value {

        public Joined {
            items = List.copyOf(items);
        }
    }
}
