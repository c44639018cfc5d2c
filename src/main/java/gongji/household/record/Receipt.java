package gongji.household.record;

import gongji.household.people.PersonId;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person gets for an action.
 *
 * @param what the operation, such as {@code bind}
 * @param who the person it was done for
 * @param whom the other side
 * @param versions every parameter used
 * @param words what it said when it was given, and says whenever it is fetched; names in them are masked
 */
public record Receipt(ReceiptNumber number, ActionId action, String what, PersonId who, Optional<PersonId> whom,
        Instant at, List<UsedValue> versions, Words words) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Copies the list. */
    public Receipt {
        versions = List.copyOf(versions);
    }

    /** {@return a moment as receipts tell it: the day and the time of day in Shanghai} */
    public static Value moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, HERE);
        return new Value.Nested(Phrase.of("counter.receipt.moment")
                .with("day", new Value.Day(local.toLocalDate()))
                .with("time", TIME.format(local)));
    }

    /**
     * The words of a receipt.
     *
     * @param below what stands beneath the card: what is left to do in the official channel, the rules it rests on
     * @param sources the documents; empty in a receipt of the time when neither they nor the steps were kept
     */
    public record Words(Part.Card card, List<Part> below, Optional<List<Source>> sources) {
        /** Copies the lists. */
        public Words {
            below = List.copyOf(below);
            sources = sources.map(List::copyOf);
        }

        /** Words that are all there is to say. */
        public Words(Part.Card card, List<Part> below, List<Source> sources) {
            this(card, below, Optional.of(sources));
        }

        /** {@return a card that needs nothing beneath it} */
        public static Words of(Part.Card card) {
            return new Words(card, List.of(), List.of());
        }

        /** {@return the card and what stands beneath it} */
        public List<Part> parts() {
            return Stream.concat(Stream.of(card), below.stream()).toList();
        }
    }
}
