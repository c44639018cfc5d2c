package gongji.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Whatever is typed is read: terms, amounts, months, and nothing breaks. */
@Tag("fuzz")
final class ReaderFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @FuzzTest(maxDuration = "20s")
    void whateverIsTypedIsRead(byte[] data) {
        Reading reading = TestLexicon.reader().read(new String(data, StandardCharsets.UTF_8), TODAY);
        reading.found().forEach(it -> assertFalse(it.term().code().isEmpty()));
    }
}
