package gongji.channel.telegram.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class CallbackDataTest {

    @Test
    void theLongestStillFitsIntoAButton() {
        CallbackData longest = new CallbackData("a".repeat(24), "Z".repeat(32));

        assertTrue(longest.text().getBytes(StandardCharsets.UTF_8).length <= 64);
        assertEquals(Optional.of(longest), CallbackData.read(longest.text()));
    }

    @Test
    void withoutAnAnchorItIsStillRead() {
        assertEquals(Optional.of(new CallbackData("", "none")), CallbackData.read("|none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "none", "a|", "A|b", "a|b|c", "a|<b>", "a|是"})
    void whatIsNotOursIsNothing(String data) {
        assertEquals(Optional.empty(), CallbackData.read(data));
    }
}
