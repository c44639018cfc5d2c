package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every operation that the four source texts describe is done from end to end in a transcript: {@code operations.csv} lists them by
 * text and heading, each with the sentence that says that it was done and its transcript, which {@link EveryTranscriptTest} plays.
 */
final class SeedOperationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/talk/seeds");

    /**
     * An operation.
     *
     * @param end the key of the sentence that says it was done
     */
    private record Line(String seed, String heading, String operation, String end, String transcript) {}

    @TestFactory
    Stream<DynamicTest> everyOperationOfTheSeedsIsDoneFromEndToEnd() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line.transcript(), () -> isDone(line)));
    }

    @Test
    void theListNamesEveryTranscriptOfTheFolderOnce() throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        List<Line> lines = lines();

        assertEquals(files, lines.stream().map(Line::transcript).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(files.size(), lines.size());
        assertTrue(lines.stream().map(Line::seed).distinct().count() == 4);
    }

    private static void isDone(Line line) throws IOException {
        List<String> told = Files.readAllLines(FOLDER.resolve(line.transcript()));
        assertTrue(line.transcript().startsWith("seed" + line.seed() + "-"));
        assertEquals("# 种子" + line.seed() + "「" + line.heading() + "」", told.getFirst());
        assertTrue(told.stream().anyMatch(each -> each.startsWith("机器人: ") && says(each, line.end())),
                () -> line.operation() + " does not come to its end: " + line.end());
    }

    private static boolean says(String reply, String key) {
        return List.of(reply.substring("机器人: ".length()).split(" ")).contains(key);
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(FOLDER.resolve("operations.csv"))
                .stream()
                .skip(1)
                .map(each -> each.split(",", -1))
                .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }
}
