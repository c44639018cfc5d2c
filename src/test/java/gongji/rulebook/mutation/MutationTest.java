package gongji.rulebook.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.rulebook.Rulebook;
import gongji.rulebook.cases.Cases;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Every value and every day that decides is held by some case. */
final class MutationTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");

    private final Rulebook.Loaded rulebook = assertInstanceOf(Rulebook.Loaded.class, Rulebook.load(KNOWLEDGE));

    @Test
    void noChangeOfAValueOrDayGoesUnnoticed() {
        Mutation mutation = new Mutation(rulebook, Cases.read(KNOWLEDGE, new Problems()));

        Mutation.Tried tried = mutation.tryAll();

        assertEquals(List.of(), tried.survivors());
        assertTrue(tried.tried() > 1_000, () -> "only " + tried.tried() + " changes were tried");
    }

    @Test
    void withoutCasesEveryChangeThatCouldBeWrittenSurvives() {
        Mutation.Tried tried = new Mutation(rulebook, List.of()).tryAll();

        assertFalse(tried.survivors().isEmpty());
    }
}
