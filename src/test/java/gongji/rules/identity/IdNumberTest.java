package gongji.rules.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gongji.rules.identity.IdNumber.Fault;
import gongji.rules.kinship.Sex;
import gongji.rules.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Citizen numbers after GB 11643. All numbers are made up, with a province-level area code. */
final class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void readsRegionBirthdayAgeAndSex() {
        IdNumber number = valid(with("42000019900307123"));

        assertEquals(Optional.of(RegionCode.of("420000")), number.region());
        assertEquals(LocalDate.of(1990, 3, 7), number.birthday());
        assertEquals(36, number.age(TODAY));
        assertEquals(35, number.age(LocalDate.of(2026, 3, 6)));
        assertEquals(Sex.MALE, number.sex());
        assertEquals(IdNumber.Kind.RESIDENT, number.kind());
    }

    @Test
    void acceptsSpacesHyphensAndASmallX() {
        String number = endingInX();

        assertEquals(number, valid(number.substring(0, 6) + " " + number.substring(6, 14) + "-"
                + number.substring(14).replace('X', 'x')).digits());
    }

    @Test
    void acceptsResidencePermitsAndPermanentResidence() {
        assertEquals(IdNumber.Kind.RESIDENCE_PERMIT, valid(with("83000019900307123")).kind());
        assertEquals(Optional.empty(), valid(with("81000019900307123")).region());
        IdNumber foreigner = valid(with("94215619900307123"));
        assertEquals(IdNumber.Kind.PERMANENT_RESIDENCE, foreigner.kind());
        assertEquals(Optional.of(RegionCode.of("420000")), foreigner.region());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'', EMPTY", "420000900307123, FIFTEEN_DIGITS", "4200001990, LENGTH", "42000019900307123Y, CHARACTERS",
            "4200001990O3071234, CHARACTERS", "990000199003071234, REGION", "420000199002301234, BIRTHDAY",
            "420000209903071234, BIRTHDAY", "420000179903071234, BIRTHDAY"})
    void refusesWithAReason(String text, Fault fault) {
        assertEquals(fault, assertInstanceOf(IdNumber.Invalid.class, IdNumber.parse(text, TODAY)).fault());
    }

    @Test
    void neverPrintsItsDigits() {
        IdNumber number = valid(with("42000019900307123"));

        assertFalse(number.toString().contains("19900307"));
        assertEquals(18, number.masked().length());
    }

    @Test
    void anyOneWrongDigitIsNoticedAndAnyTextIsSafe() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String number = with(randomStart(random));
            int at = random.nextInt(17);
            char other = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String broken = number.substring(0, at) + other + number.substring(at + 1);

            assertEquals(number, valid(number).digits(), () -> "seed " + seed);
            assertNotEquals(number, broken, () -> "seed " + seed);
            assertInstanceOf(IdNumber.Invalid.class, IdNumber.parse(broken, TODAY),
                    () -> "seed " + seed + ": " + broken);
        }
    }

    @Test
    void strangeTextsAreRefusedAndThrowNothing() {
        for (String text : List.of("我的身份证", "😀".repeat(9), "\u0000".repeat(18), "1".repeat(5_000), "４２００００")) {
            assertInstanceOf(IdNumber.Invalid.class, IdNumber.parse(text, TODAY));
        }
    }

    private static String randomStart(Random random) {
        String province = List.of("11", "31", "42", "65", "81", "83").get(random.nextInt(6));
        LocalDate birthday = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
        return province + "0000" + birthday.toString().replace("-", "") + String.format("%03d", random.nextInt(1_000));
    }

    private static String endingInX() {
        for (int i = 0; i < 1_000; i++) {
            String number = with("420000" + "19900307" + String.format("%03d", i));
            if (number.endsWith("X")) {
                return number;
            }
        }
        throw new AssertionError("no such number");
    }

    private static String with(String seventeen) {
        return seventeen + IdNumber.checkDigit(seventeen);
    }

    private static IdNumber valid(String text) {
        return assertInstanceOf(IdNumber.Valid.class, IdNumber.parse(text, TODAY), text).number();
    }
}
