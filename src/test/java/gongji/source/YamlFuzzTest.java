package gongji.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text is YAML with a place for everything, or a problem. */
@Tag("fuzz")
final class YamlFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aTextIsReadOrAProblem(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Problems problems = new Problems();
        Optional<Section> top = Yaml.read("any.yaml", text, problems);
        assertTrue(top.isPresent() || problems.hasErrors());
        top.ifPresent(it -> it.sections().forEach((key, section) -> assertTrue(section.place().line() > 0)));
        FrontMatter.read("any.md", text, new Problems()).ifPresent(it -> assertTrue(it.bodyLine() > 0));
    }
}
