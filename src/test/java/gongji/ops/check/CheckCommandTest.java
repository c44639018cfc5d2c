package gongji.ops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What check prints and how it ends. */
final class CheckCommandTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");

    private final StringWriter out = new StringWriter();

    @Test
    void theKnowledgeOfTheRepositoryHasNoErrors() {
        assertEquals(0, check(KNOWLEDGE, LocalDate.of(2026, 11, 22)), out::toString);
    }

    @Test
    void aValuePastItsRenewalIsOnlyAReminder() {
        assertEquals(0, check(KNOWLEDGE, LocalDate.of(2027, 1, 1)), out::toString);
        assertTrue(out.toString().contains("premium.floor"), out::toString);
    }

    @Test
    void aMissingSourceStopsItWithEveryPlaceThatUsedIt(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("knowledge");
        copy(KNOWLEDGE, copy);
        Path sources = copy.resolve("sources.yaml");
        Files.writeString(sources, Files.readString(sources).replace("\n  sx1000:\n", "\n  sx1000-gone:\n"));

        assertEquals(1, check(copy, LocalDate.of(2026, 11, 22)));
        long places = out.toString()
                .lines()
                .filter(it -> it.startsWith("knowledge/policy/140000-shanxi.yaml:"))
                .count();
        long used = Files.readString(copy.resolve("policy/140000-shanxi.yaml"))
                .lines()
                .filter(it -> it.strip().equals("source: sx1000"))
                .count();
        assertEquals(used, places, out::toString);
    }

    private int check(Path knowledge, LocalDate today) {
        CommandLine command = new CommandLine(new CheckCommand(new CheckCommand.Surroundings() {

            @Override
            public Path knowledge() {
                return knowledge;
            }

            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public List<Problem> settings() {
                return List.of();
            }
        }));
        return command.setOut(new PrintWriter(out, true)).execute();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
