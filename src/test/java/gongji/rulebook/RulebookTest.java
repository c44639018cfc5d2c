package gongji.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** The policy files of the repository. */
final class RulebookTest {

    @Test
    void readsThePoliciesOfTheRepository() {
        Rulebook.Read read = Rulebook.load(Path.of("knowledge"));

        assertEquals(List.of(), read.problems());
    }
}
