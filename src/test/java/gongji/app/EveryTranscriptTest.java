package gongji.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.talk.Play;
import gongji.talk.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays the transcripts of {@code src/test/resources/talk} in the whole house over SQLite; who is there is said in their first lines,
 * see {@link Troupe}. Those of {@code toy} are played elsewhere.
 *
 * <p>Run with {@code -Dtalk.write=true} it writes what the bot says into the files instead: to write a transcript, write down what
 * people do, and read what comes of it.
 */
final class EveryTranscriptTest {

    private static final Path TALK = Path.of("src/test/resources/talk");

    @TempDir
    private Path data;

    @TestFactory
    Stream<DynamicTest> everyTranscriptGoesAsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TALK)) {
            files = all.filter(path -> path.toString().endsWith(".txt"))
                    .filter(path -> !path.startsWith(TALK.resolve("toy")))
                    .filter(path -> path.toString().contains(System.getProperty("talk.only", "")))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(TALK.relativize(file).toString(), () -> play(file)));
    }

    private void play(Path file) throws IOException {
        Path folder = Files.createDirectory(data.resolve(TALK.relativize(file).toString().replace('/', '-')));
        Troupe troupe = Troupe.of(Files.readAllLines(file));
        troupe.settle(folder);
        try (Stage stage = HouseStage.in(folder, troupe.settings())) {
            Play play = new Play(file, stage, line -> Troupe.spoken(line, stage));
            if (Boolean.getBoolean("talk.write")) {
                play.write();
            } else {
                play.compare();
            }
        }
    }
}
