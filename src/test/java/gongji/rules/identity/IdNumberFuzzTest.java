package gongji.rules.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What somebody types for an ID number is valid, and then means itself, or has a fault. */
@Tag("fuzz")
final class IdNumberFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @FuzzTest(maxDuration = "20s")
    void whatIsTypedIsValidOrHasAFault(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        if (IdNumber.parse(typed, TODAY) instanceof IdNumber.Valid valid) {
            assertTrue(valid.number().age(TODAY) >= 0, typed);
            assertEquals(valid, IdNumber.parse(valid.number().digits(), TODAY));
        }
    }
}
