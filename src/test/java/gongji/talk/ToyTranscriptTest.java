package gongji.talk;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plays the transcripts of {@code src/test/resources/talk/toy} over a store in memory, with the toy dialogs beside the open ones. */
final class ToyTranscriptTest {

    @TestFactory
    Stream<DynamicTest> everyTranscriptGoesAsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("src/test/resources/talk/toy"))) {
            files = all.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
    }

    private static void play(Path file) {
        try (Stage stage = HallStage.inMemory(Cast::engine)) {
            Play.of(file, stage);
        }
    }
}
