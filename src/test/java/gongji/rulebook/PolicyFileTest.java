package gongji.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** All mistakes of a policy file are told at once, with their lines. */
final class PolicyFileTest {

    private static final String SOURCES = """
            link_hosts: [gov.cn]
            sources:
              s1:
                title: 某文件
                kind: official
                checked: 2026-11-21
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aSoundFileIsRead() throws IOException {
        assertEquals(List.of(),
                problems(value("- {value: 100, from: 2022-07-01, source: s1, confidence: high, checked: 2026-11-21}")));
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        List<Problem> problems = problems(
                value("- {value: 一百, from: 2022-07-01, source: s1, confidence: high, checked: 2026-11-21}",
                        "- {value: 100, from: 2022-08-01, confidence: high, checked: 2026-11-21}",
                        "- {value: 100, from: 2022-09-01, source: s9, confidence: sure, checked: 2026-11-21}",
                        "- {value: 100, from: 八月, source: s1, confidence: high, checked: 2026-11-21, colour: red}",
                        "- {value: 100, source: s1, confidence: high}"));

        assertEquals(List.of(7, 8, 9, 9, 10, 10, 11, 11), problems.stream().map(Problem::line).toList(),
                problems::toString);
    }

    @Test
    void aKeyWithoutANameIsAMistakeAndNotAnException() {
        Problems problems = new Problems();
        TextFile policy = new TextFile("knowledge/policy/420000-hubei.yaml",
                "region: \"420000\"\nparameters:\n  \"\": {unit: 分}\n");
        new PolicyFile(Set.of(), problems).read(policy);
        DocumentFile.read(
                new TextFile("sources.yaml", "sources:\n  \"\": {title: 某, kind: official, checked: 2026-11-21}\n"),
                problems);

        assertEquals(2, problems.list().size(), () -> problems.list().toString());
    }

    @Test
    void overlapsAndGapsThatAreNotSaidAreMistakes() throws IOException {
        List<Problem> problems = problems(
                value("- {value: 1, from: 2022-01-01, until: 2022-06-30, source: s1, confidence: high, checked: 2026-11-21}",
                        "- {value: 2, from: 2022-06-30, source: s1, confidence: high, checked: 2026-11-21}",
                        "- {value: 3, from: 2022-06-30, source: s1, confidence: high, checked: 2026-11-21}",
                        "- {value: 4, from: 2023-01-01, until: 2023-01-31, source: s1, confidence: high, checked: 2026-11-21}",
                        "- {value: 5, from: 2023-03-01, until: 2023-12-31, source: s1, confidence: high, checked: 2026-11-21}"));

        assertEquals(List.of(8, 9, 11, 11), problems.stream().map(Problem::line).toList(), problems::toString);
    }

    @Test
    void anUnknownParameterRegionOrUnitIsAMistake() throws IOException {
        List<Problem> problems = problems("""
                region: "990000"
                parameters:
                  funds.colour: {description: 颜色, unit: 分, values: []}
                  funds.minimum: {description: 钱, unit: 元, values: []}
                """);

        assertTrue(problems.stream().anyMatch(it -> it.line() == 1), problems::toString);
    }

    @Test
    void withoutItsSourceEveryPlaceThatUsedItIsNamed() throws IOException {
        Path knowledge = knowledge(
                value("- {value: 1, from: 2022-01-01, source: s1, confidence: high, checked: 2026-11-21}",
                        "- {value: 2, from: 2023-01-01, source: s1, confidence: high, checked: 2026-11-21}"));
        Files.writeString(knowledge.resolve("sources.yaml"), SOURCES.replace("s1:", "s2:"));

        Rulebook.Refused refused = assertInstanceOf(Rulebook.Refused.class, Rulebook.load(knowledge));

        assertEquals(List.of(7, 8), refused.problems().stream().map(Problem::line).toList());
    }

    @Test
    void aParameterPastItsRenewalIsWarnedOf() throws IOException {
        Path knowledge = knowledge(
                value("- {value: 1, from: 2022-01-01, source: s1, confidence: high, checked: 2026-11-21}")
                        .replace("unit: 分", "unit: 分\n    renewal: 2023-12-31"));

        Rulebook.Loaded loaded = assertInstanceOf(Rulebook.Loaded.class, Rulebook.load(knowledge));

        assertEquals(List.of(), loaded.overdue(LocalDate.of(2023, 12, 31)));
        assertEquals(1, loaded.overdue(LocalDate.of(2024, 1, 1)).size());
    }

    @Test
    void anAddressThatMayNotBeShownIsAMistake() throws IOException {
        Path knowledge = knowledge(
                value("- {value: 1, from: 2022-01-01, source: s1, confidence: high, checked: 2026-11-21}"));
        Files.writeString(knowledge.resolve("sources.yaml"), SOURCES + "    url: https://gov.cn.example.com/a\n");

        assertEquals(1, Rulebook.load(knowledge).problems().size());
    }

    /** One parameter with these lines; the first stands on line 7. */
    private static String value(String... lines) {
        StringBuilder text = new StringBuilder("""
                region: "140000"
                parameters:
                  funds.minimum:
                    description: 最少留下的钱
                    unit: 分
                    values:
                """);
        for (String line : lines) {
            text.append("      ").append(line).append('\n');
        }
        return text.toString();
    }

    private List<Problem> problems(String policy) throws IOException {
        return Rulebook.load(knowledge(policy)).problems();
    }

    private Path knowledge(String policy) throws IOException {
        Path knowledge = Files.createDirectories(folder.resolve("knowledge"));
        Files.writeString(knowledge.resolve("sources.yaml"), SOURCES);
        Files.writeString(Files.createDirectories(knowledge.resolve("policy")).resolve("140000-shanxi.yaml"), policy);
        return knowledge;
    }
}
