package gongji.rulebook.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Policies;
import gongji.source.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every case of knowledge/cases holds. */
final class CasesTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");

    private final Problems problems = new Problems();
    private final List<Case> cases = Cases.read(KNOWLEDGE, problems);

    @Test
    void everyCaseCanBeRead() {
        assertEquals(List.of(), problems.list());
    }

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        Policies policies = assertInstanceOf(Rulebook.Loaded.class, Rulebook.load(KNOWLEDGE)).policies();
        return cases.stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.place().file() + ":" + it.place().line() + " " + it.say(),
                        () -> assertEquals(List.of(), it.run(policies))));
    }
}
