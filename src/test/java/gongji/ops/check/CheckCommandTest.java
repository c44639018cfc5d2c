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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What check prints and how it ends. */
final class CheckCommandTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");

    private final StringWriter out = new StringWriter();

    @Test
    void theKnowledgeOfTheRepositoryHasNoErrorsAndAValuePastItsRenewalIsOnlyAReminder() {
        assertEquals(0, check(KNOWLEDGE, LocalDate.of(2027, 1, 1)), out::toString);
        assertTrue(out.toString().contains("premium.floor"), out::toString);
    }

    @Test
    void aMissingSourceStopsItWithEveryPlaceThatUsedIt(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("knowledge");
        copy(KNOWLEDGE, copy);
        Path sources = copy.resolve("sources.yaml");
        Files.writeString(sources, Files.readString(sources).replace("\n  gov14:\n", "\n  gov14-gone:\n"));

        assertEquals(1, check(copy, LocalDate.of(2026, 11, 22)));
        List<String> used = new ArrayList<>(uses(copy.resolve("policy"), "source: gov14"));
        used.addAll(uses(copy.resolve("faq"), "gov14"));
        used.addAll(uses(copy.resolve("papers"), "gov14"));
        List<String> told = out.toString()
                .lines()
                .filter(it -> it.contains("「gov14」不在 sources.yaml 里"))
                .map(it -> it.substring(0, it.indexOf(' ')))
                .toList();
        assertTrue(used.size() > 50, () -> used.toString());
        assertTrue(told.containsAll(used), () -> used.stream().filter(it -> !told.contains(it)).toList().toString());
    }

    /** File and line of everything below a folder that contains some words, as check writes them. */
    private static List<String> uses(Path folder, String words) throws IOException {
        List<String> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains(words)) {
                        uses.add("knowledge/" + folder.resolveSibling("").relativize(file) + ":" + (i + 1) + ":");
                    }
                }
            }
        }
        return uses;
    }

    private int check(Path knowledge, LocalDate today) {
        CommandLine command = new CommandLine(new CheckCommand(new CheckCommand.Surroundings() {

            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public List<Problem> settings() {
                return List.of();
            }
        }));
        return command.setOut(new PrintWriter(out, true)).execute("--knowledge", knowledge.toString());
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
