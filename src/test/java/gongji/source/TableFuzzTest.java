package gongji.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.util.Optional;

/** Bytes of a file are a table or a problem. */
@Tag("fuzz")
final class TableFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void bytesAreATableOrAProblem(byte[] data) {
        Problems problems = new Problems();
        Optional<Table> table = Table.read("people.csv", data, problems);
        assertTrue(table.isPresent() != problems.hasErrors());
    }
}
