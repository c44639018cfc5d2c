package gongji.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.rules.identity.IdNumber;
import gongji.store.Village;
import gongji.talk.Play;
import gongji.talk.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plays the transcripts of the whole house: those under {@code linked} as the employee 张建伟 of the village, those under {@code
 * visitor} as somebody who is linked to nobody.
 */
final class HouseTranscriptTest {

    private static final Path TALK = Path.of("src/test/resources/talk");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> whoIsLinkedIsServed() throws IOException {
        return all("linked", Optional.of(Village.WEI));
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotLinkedIsGuided() throws IOException {
        return all("visitor", Optional.empty());
    }

    private Stream<DynamicTest> all(String kind, Optional<IdNumber> linked) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(TALK.resolve(kind))) {
            files = found.sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(kind + "/" + file.getFileName(), () -> {
            try (Stage stage = new HouseStage(folder.resolve(kind + file.getFileName()), linked)) {
                Play.of(file, stage);
            }
        }));
    }
}
