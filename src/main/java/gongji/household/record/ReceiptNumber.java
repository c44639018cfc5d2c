package gongji.household.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The number a person can quote, such as {@code GJ20261122-7F3K9QZX}.
 *
 * @param text {@code GJ}, the day, a hyphen and 8 characters without look-alikes
 */
public record ReceiptNumber(String text) {
    /** Rejects anything else. */
    public ReceiptNumber {
        if (!text.matches("GJ[0-9]{8}-[0-9A-HJKMNP-TV-Z]{8}")) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** {@return the number of that action's receipt} */
    public static ReceiptNumber of(ActionId action, LocalDate day) {
        String drawn = action.digest("receipt", 8).toUpperCase(Locale.ROOT);
        return new ReceiptNumber("GJ" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + drawn);
    }

    /** {@return the number somebody typed, in either case and with or without blanks and hyphen, if it is one} */
    public static Optional<ReceiptNumber> read(String typed) {
        String plain = typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("GJ[0-9]{8}[0-9A-HJKMNP-TV-Z]{8}")
                ? Optional.of(new ReceiptNumber(plain.substring(0, 10) + "-" + plain.substring(10)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
