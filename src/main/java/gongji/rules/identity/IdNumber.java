package gongji.rules.identity;

import gongji.rules.kinship.Sex;
import gongji.rules.region.RegionCode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A citizen number of 18 characters that passed the checks of GB 11643. Prints masked; the digits are had from
 * {@link #digits()} only.
 */
public final class IdNumber {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
            "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
            "63", "64", "65", "66", "71");
    private static final Set<String> RESIDENCE_PERMITS = Set.of("81", "82", "83");

    private final String digits;

    private IdNumber(String digits) {
        this.digits = digits;
    }

    /** The kind of paper a number stands on. */
    public enum Kind {
        /** 居民身份证. */
        RESIDENT,
        /** 港澳台居民居住证. */
        RESIDENCE_PERMIT,
        /** 外国人永久居留身份证. */
        PERMANENT_RESIDENCE
    }

    /** What is wrong with a text that should be a number, for {@code id-number.<code>}. */
    public enum Fault {
        EMPTY, LENGTH, FIFTEEN_DIGITS, CHARACTERS, REGION, BIRTHDAY, CHECK_DIGIT;

        /** {@return the code used in message keys} */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What reading gave.
     *
     * <pre>
     * Parsed = Valid(number) | Invalid(fault)
     * </pre>
     */
    public sealed interface Parsed {}

    /** The number passed. */
    public record Valid(IdNumber number) implements Parsed {}

    /** It did not, for this reason. */
    public record Invalid(Fault fault) implements Parsed {}

    /**
     * Reads a number. Spaces and hyphens are passed over and x counts as X; full-width digits are for the normaliser.
     *
     * @param on today, since nobody is born later
     */
    public static Parsed parse(String text, LocalDate on) {
        String compact = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return findFault(compact, on).<Parsed>map(Invalid::new).orElseGet(() -> new Valid(new IdNumber(compact)));
    }

    private static Optional<Fault> findFault(String text, LocalDate on) {
        if (text.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (text.length() == OLD_LENGTH && areDigits(text)) {
            return Optional.of(Fault.FIFTEEN_DIGITS);
        }
        if (text.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!areDigits(text.substring(0, LENGTH - 1)) || CHECKS.indexOf(text.charAt(LENGTH - 1)) < 0) {
            return Optional.of(Fault.CHARACTERS);
        }
        return findFaultInside(text, on);
    }

    private static Optional<Fault> findFaultInside(String text, LocalDate on) {
        if (!hasKnownStart(text)) {
            return Optional.of(Fault.REGION);
        }
        if (findBirthday(text).filter(it -> !it.isAfter(on) && !it.isBefore(EARLIEST_BIRTH)).isEmpty()) {
            return Optional.of(Fault.BIRTHDAY);
        }
        return checkDigit(text) == text.charAt(LENGTH - 1) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    private static boolean hasKnownStart(String text) {
        String first = text.substring(0, 2);
        boolean foreigner = text.charAt(0) == '9' && PROVINCES.contains(text.substring(1, 3));
        return foreigner || PROVINCES.contains(first) || RESIDENCE_PERMITS.contains(first);
    }

    private static Optional<LocalDate> findBirthday(String text) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@return the check character (MOD 11-2) of the first seventeen digits} */
    static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    /** {@return all eighteen characters: personal data, never to be logged or shown whole} */
    public String digits() {
        return digits;
    }

    public Kind kind() {
        if (digits.charAt(0) == '9') {
            return Kind.PERMANENT_RESIDENCE;
        }
        return RESIDENCE_PERMITS.contains(digits.substring(0, 2)) ? Kind.RESIDENCE_PERMIT : Kind.RESIDENT;
    }

    /** {@return the province that issued it; a residence permit names none} */
    public Optional<RegionCode> region() {
        return switch (kind()) {
            case RESIDENT -> Optional.of(RegionCode.of(digits.substring(0, 2) + "0000"));
            case PERMANENT_RESIDENCE -> Optional.of(RegionCode.of(digits.substring(1, 3) + "0000"));
            case RESIDENCE_PERMIT -> Optional.empty();
        };
    }

    public LocalDate birthday() {
        return findBirthday(digits).orElseThrow();
    }

    /** {@return full years of age on that day} */
    public int age(LocalDate on) {
        return Period.between(birthday(), on).getYears();
    }

    public Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** {@return the number with all but the first three and the last two characters hidden} */
    public String masked() {
        return digits.substring(0, 3) + "*".repeat(LENGTH - 5) + digits.substring(LENGTH - 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber it && it.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
