package gongji.rules.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Confidence;
import gongji.rules.parameter.Policies;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** What holds for every ruling, over the real policies of all regions. */
final class RulingPropertyTest {

    private static final long SEED = 20261122;
    private static final int TRIALS = 6_000;
    private static final Policies POLICIES = assertInstanceOf(Rulebook.Loaded.class,
            Rulebook.load(Path.of("knowledge"))).policies();

    private final Random random = new Random(SEED);

    @Test
    void everyRefusalHasAReasonWithASource() {
        for (int i = 0; i < TRIALS; i++) {
            Ruling ruling = Questions.ask(POLICIES, new Random(random.nextLong()));

            if (ruling.is(Verdict.NO)) {
                assertTrue(
                        ruling.reasons()
                                .stream()
                                .anyMatch(it -> it.verdict() == Verdict.NO && it.source().isPresent()),
                        () -> "seed " + SEED + ": " + ruling);
            }
        }
    }

    @Test
    void theVerdictIsThatOfTheGravestReasonAndItComesFirst() {
        for (int i = 0; i < TRIALS; i++) {
            Ruling ruling = Questions.ask(POLICIES, new Random(random.nextLong()));

            assertEquals(ruling.verdict(), ruling.reasons().getFirst().verdict(), () -> "seed " + SEED + ": " + ruling);
        }
    }

    @Test
    void nothingThatIsHardlySureDecidesAndWhatIsHalfSureIsSaid() {
        for (int i = 0; i < TRIALS; i++) {
            Ruling ruling = Questions.ask(POLICIES, new Random(random.nextLong()));

            for (Reason reason : ruling.reasons()) {
                boolean unsure = reason.confidence().filter(it -> !it.decides()).isPresent();
                assertTrue(!unsure || reason.verdict() == Verdict.UNKNOWN, () -> "seed " + SEED + ": " + reason);
                boolean halfSure = reason.confidence().equals(Optional.of(Confidence.MEDIUM))
                        && reason.verdict() != Verdict.UNKNOWN && reason.verdict() != Verdict.DEPENDS;
                assertTrue(!halfSure || ruling.cautions().contains("medium-confidence"),
                        () -> "seed " + SEED + ": " + ruling);
            }
        }
    }

    @Test
    void aVerdictDependsOnNothingButItsInputs() {
        for (int i = 0; i < 1_000; i++) {
            long seed = random.nextLong();

            assertEquals(Questions.ask(POLICIES, new Random(seed)), Questions.ask(POLICIES, new Random(seed)),
                    () -> "seed " + seed);
        }
    }
}
