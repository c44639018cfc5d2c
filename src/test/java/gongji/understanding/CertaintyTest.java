package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;

class CertaintyTest {

    @Test
    void nothingFittedChangesNothing() {
        assertEquals(0.7, new Certainty(Map.of()).of(Thought.Outcome.CLARIFY, 0.7), 1e-9);
    }

    @Test
    void whoSaysMoreIsSurerAndNobodyIsCertain() {
        Certainty certainty = new Certainty(Map.of("answer-slope", 0.5, "answer-shift", 1.0));

        assertTrue(certainty.of(Thought.Outcome.ANSWER, 0.9) > certainty.of(Thought.Outcome.ANSWER, 0.5));
        assertTrue(certainty.of(Thought.Outcome.ANSWER, 1) < 1);
        assertTrue(certainty.of(Thought.Outcome.ANSWER, 0) > 0);
    }
}
