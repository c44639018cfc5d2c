package gongji.ops.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.load.WeightsLoader;
import gongji.knowledge.search.Fitting.Limit;
import gongji.ops.collection.PracticeFiles.Subject;
import gongji.reading.TestLexicon;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class PracticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path KNOWLEDGE = Path.of("knowledge");

    @Test
    void theFilesOfTheRepositoryAreReadWithoutAProblem() {
        Problems problems = new Problems();

        List<Subject> subjects = PracticeFiles.read(KNOWLEDGE, problems);

        assertEquals(List.of(), problems.list());
        assertTrue(subjects.size() >= 8, () -> "only " + subjects.size());
        assertTrue(subjects.stream().allMatch(each -> each.groups().size() >= 30), "a subject is too small");
        assertTrue(subjects.stream()
                .flatMap(each -> each.groups().stream())
                .flatMap(List::stream)
                .noneMatch(phrasing -> phrasing.contains("{")), "a slot was left empty");
    }

    @Test
    void aGroupOfOneIsToldWithItsFile(@TempDir Path knowledge) throws IOException {
        Files.createDirectories(knowledge.resolve("search/practice"));
        Files.writeString(knowledge.resolve("search/practice/tea.yaml"), """
                writer: "手写"
                slots: [茶, 咖啡]
                groups:
                  - "{x}怎么泡 | 如何泡{x}"
                  - "只有一种说法"
                """);
        Problems problems = new Problems();

        List<Subject> subjects = PracticeFiles.read(knowledge, problems);

        assertEquals(List.of(List.of("茶怎么泡", "如何泡茶"), List.of("咖啡怎么泡", "如何泡咖啡")),
                subjects.getFirst().groups());
        assertEquals(1, problems.list().size());
        assertTrue(problems.list().getFirst().toString().contains("tea.yaml"), problems.list().toString());
    }

    @Test
    void whatTheHouseKnowsOnlySpeaksForAndSharingLessNeverDoes() {
        assertEquals(Limit.NOT_BELOW_ZERO, Practice.limit("kin-match"));
        assertEquals(Limit.NOTHING, Practice.limit("kin-conflict"));
        assertEquals(Limit.NOTHING, Practice.limit("cost-extra"));
        assertEquals(Limit.NOTHING, Practice.limit("foreign-match"));
        assertEquals(Limit.NOTHING, Practice.limit("leaning"));
        assertEquals(Limit.NOT_BELOW_ZERO, Practice.limit("cover-query"));
        assertEquals(Limit.NOT_ABOVE_ZERO, Practice.limit("denial"));
        Weights general = WeightsLoader.general(KNOWLEDGE, new Problems());
        assertEquals(Set.of(), beyond(general.ranking(), Practice::limit));
        assertEquals(Set.of(), beyond(general.confidence(), Practice::telling));
    }

    private static Set<String> beyond(Map<String, Double> weights, Function<String, Limit> limits) {
        return weights.entrySet()
                .stream()
                .filter(each -> switch (limits.apply(each.getKey())) {
                    case ANYTHING -> false;
                    case NOTHING -> true;
                    case NOT_BELOW_ZERO -> each.getValue() < 0;
                    case NOT_ABOVE_ZERO -> each.getValue() > 0;
                })
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.toSet());
    }

    @Test
    void fittingIsTheSameTwiceAndDoesNotForgetTheFirstSearch() {
        List<Subject> few = PracticeFiles.read(KNOWLEDGE, new Problems())
                .stream()
                .filter(each -> each.name().equals("shop") || each.name().equals("campus"))
                .map(each -> new Subject(each.name(), each.groups().subList(0, 15)))
                .toList();
        Practice practice = new Practice(TestLexicon.reader().lexicon(), DAY);
        Weights start = WeightsLoader.general(KNOWLEDGE, new Problems());
        List<Practice.Drill> drills = practice.drills(few, start);

        Weights fitted = practice.fit(drills, start);

        assertEquals(fitted, practice.fit(drills, start));
        assertTrue(fitted.ranking().getOrDefault("together", 0.0) > 1, fitted.ranking().toString());
        assertFalse(drills.stream().flatMap(each -> each.queries().stream()).allMatch(Faqs.Query::answerable),
                "nothing unanswerable is practised");
    }
}
