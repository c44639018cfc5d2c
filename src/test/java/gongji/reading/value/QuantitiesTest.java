package gongji.reading.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

class QuantitiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<Quantity> in(String text) {
        return Quantities.in(text, TODAY).stream().map(Quantity.Found::quantity).toList();
    }

    @ParameterizedTest
    @CsvSource({"三百块,30000", "1.5万元,1500000", "1.2345万元,1234500", "3.567元,356", "两百五十块,25000", "12块5,1250", "三块五,350",
            "两千三块钱,230000", "0.5元,50",
            "花了3000谁付,300000",
            "限额改成两百,20000"})
    void amountsAreCountedInFen(String text, long fen) {
        assertEquals(List.of(new Quantity.Amount(fen)), in(text));
    }

    @ParameterizedTest
    @CsvSource({"断了俩月,2", "三个月,3", "半年,6", "一年半,18", "2年,24", "十个月,10"})
    void spansAreWholeMonths(String text, int months) {
        assertEquals(List.of(new Quantity.Span(months)), in(text));
    }

    @ParameterizedTest
    @CsvSource({"去年九月,2025-09", "2026年3月,2026-03", "上个月,2026-10", "2024-09,2024-09", "今年三月,2026-03"})
    void monthsAreFound(String text, YearMonth month) {
        assertEquals(List.of(new Quantity.Month(month)), in(text));
    }

    @Test
    void yearsDaysAndAgesAreFound() {
        assertEquals(List.of(new Quantity.Year(2022)), in("2022年能用吗"));
        assertEquals(List.of(new Quantity.Day(LocalDate.of(2024, 9, 1))), in("2024年9月1日"));
        assertEquals(List.of(new Quantity.Age(16)), in("16岁的孩子"));
        assertEquals(List.of(new Quantity.Year(2025)), in("去年能用吗"));
    }

    @Test
    void wordsThatOnlyLookLikeNumbersAreNone() {
        assertEquals(List.of(), in("一下,一样,一家人"));
        assertEquals(List.of(), in("12393"));
    }

    @Test
    void foundQuantitiesDoNotOverlap() {
        long seed = new Random().nextLong();
        System.getLogger("seed").log(System.Logger.Level.INFO, "QuantitiesTest seed " + seed);
        Random random = new Random(seed);
        String pieces = "0123456789一二三十百千万亿零两俩半年月日号个元块岁-.去今上 ";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            int end = 0;
            for (Quantity.Found found : Quantities.in(text.toString(), TODAY)) {
                assertTrue(found.start() >= end && found.end() > found.start() && found.end() <= text.length(),
                        () -> "seed " + seed + ": " + text);
                end = found.end();
            }
        }
    }
}
