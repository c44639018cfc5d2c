package gongji.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** YAML read with positions; every scalar stays text until asked. */
final class YamlTest {

    private final Problems problems = new Problems();

    @Test
    void keepsDigitsAndWordsAsTheyAreWritten() {
        Section section = read("region: 000000\ncode: 0110000\nanswer: no\nday: 2024-08-01\nnumber: 12\n");

        assertEquals(Optional.of("000000"), section.findText("region"));
        assertEquals(Optional.of("0110000"), section.findText("code"));
        assertEquals(Optional.of("no"), section.findText("answer"));
        assertEquals(Optional.of(false), section.findFlag("answer"));
        assertEquals(Optional.of(LocalDate.of(2024, 8, 1)), section.findDate("day"));
        assertEquals(Optional.of(12L), section.findNumber("number"));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void namesFileLineAndPathOfWhatCannotBeRead() {
        Section section = read("a:\n  - day: 2024-08-01\n  - day: 昨天\n");

        section.listSections("a").forEach(it -> it.needDate("day"));

        assertEquals(List.of("f.yaml:3: a[2].day 写的是「昨天」，日期要写成 2024-08-01"),
                problems.list().stream().map(Problem::toString).toList());
    }

    @Test
    void namesEveryKeyNobodyAskedFor() {
        Section section = read("a: 1\nb: 2\nc: 3\n");

        section.findNumber("b");
        section.done();

        assertEquals(List.of(1, 3), problems.list().stream().map(Problem::line).toList());
    }

    @Test
    void whatIsNoYamlIsToldWithItsLineAndItsCure() {
        told("a: [1, 2\nb: 3\n", 1, "方括号没有成对");
        told("a: 1\nb: {x: 1\nc: 2\n", 2, "花括号没有成对");
        told("a: 1\nb: \"x\nc: 3\n", 2, "引号没有成对");
        told("a: 1\nb\nc: 2\n", 2, "少了冒号");
        told("a: 1\nb: 配偶: 可以\n", 2, "值里有冒号要放进引号");
        told("a: 1\n\tb: 2\n", 2, "制表符");
        told("a: 1\nb: @x\n", 2, "放进引号");
        told("a: - b\n", 1, "另起一行");
        told("a: 1\nb: \"x\" y\n", 2, "缩进没有对齐");
    }

    private static void told(String text, int line, String cure) {
        Problems found = new Problems();
        Yaml.read("f.yaml", text, found);

        Problem problem = found.list().getFirst();
        assertEquals(line, problem.line(), problem::toString);
        assertTrue(problem.text().contains(cure), problem::toString);
        assertTrue(problem.text().contains("（解析器说："), problem::toString);
    }

    @Test
    void noticesAKeyWrittenTwiceAndAMissingOne() {
        Section section = read("a: 1\na: 2\n");

        section.needText("b");

        assertEquals(2, problems.list().size());
        assertTrue(problems.hasErrors());
    }

    @Test
    void whatIsNoMapOrNoYamlIsAProblemAndNotAFault() {
        for (String text : List.of("", "- a\n- b", "只有一句话", "a: [1", "a: \"", "\t- x: {", "a: *b")) {
            int before = problems.list().size();

            Yaml.read("f.yaml", text, problems);

            assertTrue(problems.list().size() > before, text);
        }
    }

    @Test
    void anyTextIsReadOrRefusedButNeverThrows() {
        long seed = 20261122;
        Random random = new Random(seed);
        String alphabet = "ab:- \n\t[]{}\"'#|>&*!%@?,0123年医\u0000\uFEFF😀";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            Problems found = new Problems();
            Optional<Section> section = Yaml.read("f.yaml", text.toString(), found);

            assertTrue(section.isPresent() || found.hasErrors(), () -> "seed " + seed + ": " + text);
        }
    }

    @Test
    void frontMatterCountsLinesOfTheWholeFile() {
        FrontMatter read = FrontMatter.read("f.md", "---\nid: a\nday: x\n---\n# 标题\n正文\n", problems).orElseThrow();

        read.head().findDate("day");

        assertEquals("# 标题\n正文\n", read.body());
        assertEquals(5, read.bodyLine());
        assertEquals(3, problems.list().getFirst().line());
    }

    private Section read(String text) {
        return Yaml.read("f.yaml", text, problems).orElseThrow();
    }

    @Test
    void aMapThatIsNeverClosedIsAProblem() {
        for (String text : new String[] {"---\nid: a\nmap: {k: v|\n---\n\n你好 **强** [链](httptps://www)\n", "a: {",
                "a: [b,",
                "a: {k: v|\n---\nb: 1\n"}) {
            Problems problems = new Problems();
            assertTrue(Yaml.read("any.yaml", text, problems).isEmpty() || problems.hasErrors(), text);
            FrontMatter.read("any.md", text, new Problems());
        }
    }
}
