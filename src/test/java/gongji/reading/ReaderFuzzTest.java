package gongji.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Whatever is typed is read: terms, amounts, months, and nothing breaks. */
@Tag("fuzz")
final class ReaderFuzzTest {

    /** Making one takes longer than reading thousands of texts. */
    private static final Reader READER = TestLexicon.reader();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @FuzzTest(maxDuration = "20s")
    void whateverIsTypedIsRead(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        Reading reading = READER.read(typed, TODAY);
        int end = reading.text().length();
        reading.found().forEach(it -> assertTrue(0 <= it.start() && it.start() < it.end() && it.end() <= end, typed));
        reading.quantities()
                .forEach(it -> assertTrue(0 <= it.start() && it.start() < it.end() && it.end() <= end, typed));
        assertEquals(reading, READER.read(typed, TODAY), typed);
    }
}
