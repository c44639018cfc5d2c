package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Understanding.Background;
import gongji.ops.Knowledge;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;
import gongji.talk.Cast;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every heading and frequently asked question of the four texts the project was created from: asked in its own words, its entry
 * answers; in two others, the entry answers, in a few cases it is among the choices. What has nothing to do with the subject is
 * declined.
 */
final class SeedsTest {

    private static final Path SEEDS = Path.of("src/test/resources/gongji/knowledge/seeds.yaml");
    private static final Background TODAY = new Background(LocalDate.of(2026, 11, 22), Optional.empty(),
            Optional.empty(), false, Optional.empty());

    private final Knowledge knowledge = Cast.knowledge();

    /** How many of a hundred questions in other words may end in a choice. */
    private static final int MOST_CHOICES = 5;

    @TestFactory
    Stream<DynamicTest> everyHeadingIsAnsweredInItsWordsAndInOthers() {
        assertEquals(List.of(), knowledge.problems().stream().filter(Problem::isError).toList());
        return headings().stream().flatMap(this::asked);
    }

    @Test
    void fewOtherWordsEndInAChoice() {
        int asked = 0;
        List<String> chosen = new ArrayList<>();
        for (Section heading : headings()) {
            List<String> others = heading.listTexts("asks").stream().skip(1).toList();
            asked += others.size();
            others.stream().filter(it -> think(it).outcome() == Thought.Outcome.CLARIFY).forEach(chosen::add);
        }
        int most = asked * MOST_CHOICES / 100;
        assertTrue(chosen.size() <= most, () -> chosen.size() + " of at most " + most + ": " + chosen);
    }

    private static List<Section> headings() {
        Problems problems = new Problems();
        Optional<Section> seeds = TextFile.read(SEEDS, Path.of("."), problems)
                .flatMap(it -> Yaml.read(it.name(), it.text(), problems));
        assertEquals(List.of(), problems.list());
        return seeds.orElseThrow().listSections("headings");
    }

    private Stream<DynamicTest> asked(Section heading) {
        String name = "seed " + heading.needText("seed").orElseThrow() + " "
                + heading.needText("heading").orElseThrow();
        String entry = heading.needText("entry").orElseThrow();
        boolean declined = heading.findText("outcome").filter("decline"::equals).isPresent();
        List<DynamicTest> tests = new ArrayList<>();
        for (String ask : heading.listTexts("asks")) {
            boolean ownWords = tests.isEmpty();
            tests.add(DynamicTest.dynamicTest(name + ": " + ask, () -> {
                if (declined) {
                    assertEquals(Thought.Outcome.DECLINE, think(ask).outcome());
                } else {
                    answers(ask, entry, ownWords);
                }
            }));
        }
        return tests.stream();
    }

    private void answers(String ask, String entry, boolean ownWords) {
        Thought thought = think(ask);
        boolean answered = thought.outcome() == Thought.Outcome.ANSWER && thought.entry().equals(Optional.of(entry));
        boolean offered = thought.reply().choices().stream().anyMatch(it -> it.id().equals(entry));
        assertTrue(answered || offered && !ownWords,
                () -> "wanted " + entry + ", got " + thought.outcome() + " " + thought.entry().orElse("")
                        + " " + thought.reply().choices());
    }

    private Thought think(String ask) {
        return knowledge.mind().think(ask, TODAY);
    }
}
