package gongji.privacy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises ID numbers of 18 and 15 digits, by their build rather than by their check digit: people mistype. */
final class IdNumbers {
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
            "33",
            "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
            "64", "65", "66", "71", "81", "82", "83", "91");
    private static final Set<String> CENTURIES = Set.of("18", "19", "20");
    private static final Set<String> OLD_SHAPES = Set.of("6-6-3", "6-2-2-2-3", "6-9", "3-3-3-3-3", "5-5-5");
    private static final Pattern BY_DATE = Pattern.compile("[0-9]{1,2}-8-[0-9]{1,2}");
    private static final String WEIGHTS = "79058421637905842";
    private static final String CHECKS = "10X98765432";
    private static final int CUED_LEAST = 14;

    private IdNumbers() {}

    static Optional<Span> recognise(String text, Joined number) {
        return switch (number.length()) {
            case 15 -> number.isWritten(OLD_SHAPES::contains) && isOld(number.value())
                    ? Optional.of(number.as(Span.ID))
                    : cued(text, number);
            case 17 -> endingInX(text, number).or(() -> cued(text, number));
            case 18 -> isPlausible(number) || isGlued(number) ? Optional.of(number.as(Span.ID)) : cued(text, number);
            default -> isGlued(number) ? Optional.of(number.as(Span.ID)) : cued(text, number);
        };
    }

    private static Optional<Span> cued(String text, Joined number) {
        return number.length() >= CUED_LEAST && number.even() && Cue.ID.isBefore(text, number.start())
                ? Optional.of(number.as(Span.ID))
                : Optional.empty();
    }

    private static Optional<Span> endingInX(String text, Joined number) {
        int at = number.end();
        while (at < text.length() && at < number.end() + 2 && Digits.isSeparator(text.charAt(at))) {
            at++;
        }
        boolean ends = at < text.length() && "xXｘＸ×✕".indexOf(text.charAt(at)) >= 0;
        boolean fits = number.isWhole() || hasProvince(number.value()) && hasDate(number.value());
        return ends && fits ? Optional.of(new Span(number.start(), at + 1, Span.ID)) : Optional.empty();
    }

    private static boolean isPlausible(Joined number) {
        String value = number.value();
        if (number.isWhole()) {
            return hasProvince(value) && CENTURIES.contains(value.substring(6, 8))
                    || hasDate(value) && value.charAt(0) != '0';
        }
        return hasProvince(value) && hasDate(value) && (number.even() || isChecked(value));
    }

    /**
     * A number that was written on after or before other digits, or with its date as a group between: only a right check digit tells it
     * apart.
     */
    private static boolean isGlued(Joined number) {
        boolean written = number.isWhole() || number.even() && BY_DATE.matcher(number.shape()).matches();
        for (int from = 0; written && from + 18 <= number.length(); from++) {
            String window = number.value().substring(from, from + 18);
            if (hasProvince(window) && hasDate(window) && isChecked(window)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOld(String value) {
        return hasProvince(value) && isMonthAndDay(value.substring(8, 12));
    }

    private static boolean hasProvince(String value) {
        return PROVINCES.contains(value.substring(0, 2));
    }

    private static boolean hasDate(String value) {
        return CENTURIES.contains(value.substring(6, 8)) && isMonthAndDay(value.substring(10, 14));
    }

    private static boolean isMonthAndDay(String four) {
        int month = Integer.parseInt(four.substring(0, 2));
        int day = Integer.parseInt(four.substring(2));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isChecked(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length(); i++) {
            int weight = WEIGHTS.charAt(i) == '0' ? 10 : WEIGHTS.charAt(i) - '0';
            sum += weight * (value.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == value.charAt(17);
    }
}
