package gongji.knowledge.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gongji.source.Problems;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any Markdown is a text or a problem with a line. */
@Tag("fuzz")
final class MarkdownFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void anyMarkdownIsATextOrAProblem(byte[] data) {
        Problems problems = new Problems();
        MarkdownReader.read("any.md", new String(data, StandardCharsets.UTF_8), 1, List.of("gov.cn"), problems);
        problems.list().forEach(it -> assertTrue(it.line() > 0));
    }
}
