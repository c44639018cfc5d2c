package gongji.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LanguageLevelTest {
    @Test
    void theTestsRunOnAJdkThatKnowsVirtualThreads() {
        assertTrue(Runtime.version().feature() >= 21, () -> "JDK " + Runtime.version());
    }
}
