package gongji.knowledge.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gongji.knowledge.entry.Entry;
import gongji.source.Problems;
import gongji.source.TextFile;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry is read or its faults are listed. */
@Tag("fuzz")
final class EntryFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aFileIsReadOrItsFaultsAreListed(byte[] data) {
        Problems problems = new Problems();
        Documents documents = new Documents(Map.of(), List.of("gov.cn"));
        Optional<Entry> entry = EntryReader.read(
                new TextFile("knowledge/faq/who/any.md", new String(data, StandardCharsets.UTF_8)), documents,
                problems);
        assertTrue(entry.isPresent() || problems.hasErrors());
    }
}
