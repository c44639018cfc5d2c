package gongji.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises bank cards by Luhn's check, and cards of any kind after a word such as 卡号. */
final class Cards {
    private static final Pattern FOURS = Pattern.compile("4(?:-4){2,3}(?:-[1-3])?|6-(?:13|12|10)|4-6-5");
    private static final String BANK_STARTS = "34569";
    private static final int BANK_LEAST = 16;
    private static final int BANK_MOST = 19;
    private static final int CUED_LEAST = 9;

    private Cards() {}

    static Optional<Span> recognise(String text, Joined number) {
        boolean written = number.isWritten(shape -> FOURS.matcher(shape).matches());
        boolean bank = number.length() >= BANK_LEAST && number.length() <= BANK_MOST || isFifteen(number.value());
        if (written && bank && BANK_STARTS.indexOf(number.value().charAt(0)) >= 0 && passesLuhn(number.value())) {
            return Optional.of(number.as(Span.CARD));
        }
        return written && number.length() >= CUED_LEAST && Cue.CARD.isBefore(text, number.start())
                ? Optional.of(number.as(Span.CARD))
                : Optional.empty();
    }

    private static boolean isFifteen(String value) {
        return value.length() == 15 && (value.startsWith("34") || value.startsWith("37"));
    }

    private static boolean passesLuhn(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
