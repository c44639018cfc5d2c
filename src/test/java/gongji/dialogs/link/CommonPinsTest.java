package gongji.dialogs.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPinsTest {

    @ParameterizedTest
    @ValueSource(strings = {"000000", "123456", "121212", "820315", "150382", "198203", "195601", "200112"})
    void whatAnybodyWouldTryFirstIsRefused(String pin) {
        assertTrue(CommonPins.contains(pin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"274913", "583921", "198293", "730196"})
    void othersAreFine(String pin) {
        assertFalse(CommonPins.contains(pin));
    }
}
