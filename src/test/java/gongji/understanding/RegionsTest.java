package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.answer.Answered;
import gongji.ops.Knowledge;
import gongji.rules.verdict.Verdict;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;
import gongji.talk.Cast;
import gongji.wording.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The same words are answered for each region as that region has it; what is expected stands in a file for editors. */
final class RegionsTest {

    private static final Path CASES = Path.of("src/test/resources/gongji/knowledge/regions.yaml");

    private final Knowledge knowledge = Cast.knowledge();
    private final Page page = Page.plain(knowledge.wording());

    @TestFactory
    Stream<DynamicTest> everyRegionHasItsOwnAnswer() {
        Problems problems = new Problems();
        Optional<Section> cases = TextFile.read(CASES, Path.of("."), problems)
                .flatMap(it -> Yaml.read(it.name(), it.text(), problems));
        assertEquals(List.of(), problems.list());
        return cases.orElseThrow().listSections("questions").stream().flatMap(this::asked);
    }

    private Stream<DynamicTest> asked(Section question) {
        return question.needSection("answers").orElseThrow().sections().entrySet().stream().map(answer -> {
            String name = question.needText("ask").orElseThrow() + ", " + question.needText("on").orElseThrow() + ", "
                    + answer.getKey();
            return DynamicTest.dynamicTest(name, () -> answers(question, answer.getKey(), answer.getValue()));
        });
    }

    private void answers(Section question, String region, Section expected) {
        Thought thought = knowledge.mind()
                .think(question.needText("ask").orElseThrow(), new Background(question.needDate("on").orElseThrow(),
                        Optional.of(region).filter(it -> !it.equals("none")), Optional.empty(), false,
                        Optional.empty()));
        String said = page.draw(thought.reply());

        assertEquals(question.findText("entry"), thought.entry(), said);
        assertEquals(expected.findText("verdict"), thought.answered().flatMap(Answered::verdict).map(RegionsTest::word),
                said);
        expected.listTexts("says").forEach(words -> assertTrue(said.contains(words), () -> words + "\n" + said));
        expected.listTexts("silent").forEach(words -> assertFalse(said.contains(words), () -> words + "\n" + said));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
