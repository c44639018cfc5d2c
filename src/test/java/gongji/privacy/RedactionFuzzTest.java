package gongji.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;

/** Redaction breaks on no text, and no words around an ID number keep it from being found. */
@Tag("fuzz")
final class RedactionFuzzTest {

    private static final String NUMBER = "420000198203151015";

    @FuzzTest(maxDuration = "20s")
    void noNumberIsLeft(byte[] data) {
        String words = new String(data, StandardCharsets.UTF_8);
        int middle = words.length() / 2;
        String redacted = Redaction.of(words.substring(0, middle) + "。" + NUMBER + "。" + words.substring(middle));
        assertFalse(redacted.contains(NUMBER), redacted);
    }
}
