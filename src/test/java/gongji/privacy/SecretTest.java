package gongji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SecretTest {
    private static final Secret SECRET = Secret.of("110000199003070017");

    @Test
    void printsAsStarsWhereverItIsPrinted() {
        assertEquals("***", SECRET.toString());
        assertEquals("key=***", "key=" + SECRET);
        assertEquals("***", String.format("%s", SECRET));
    }

    @Test
    void isRevealedOnlyWhenAsked() {
        assertEquals("110000199003070017", SECRET.reveal());
    }

    @Test
    void equalsByItsText() {
        assertEquals(SECRET, Secret.of("110000199003070017"));
        assertNotEquals(SECRET, Secret.of("110000199003070018"));
    }
}
