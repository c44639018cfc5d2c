package gongji.channel.telegram.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;

/** What a button carries is either ours, and then written the same again, or nothing. */
@Tag("fuzz")
final class CallbackFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void whatIsReadIsWrittenTheSameAgain(byte[] data) {
        String pressed = new String(data, StandardCharsets.UTF_8);
        CallbackData.read(pressed).ifPresent(it -> {
            assertEquals(pressed, it.text());
            assertTrue(pressed.getBytes(StandardCharsets.UTF_8).length <= 64, pressed);
        });
    }
}
