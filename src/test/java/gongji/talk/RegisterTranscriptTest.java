package gongji.talk;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.conversation.engine.ConversationEngine;
import gongji.dialogs.Hamlet;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.rules.identity.IdNumber;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plays every transcript of {@code src/test/resources/talk/register} in the hall over the real store. A line {@code # 已验证: name}
 * links the chat with that person of the {@link Hamlet}; without it the chat is linked to nobody.
 */
final class RegisterTranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/talk/register");
    private static final ConversationKey CHAT = new ConversationKey(DoorName.CONSOLE, "talk");
    private static final String LINKED = "# 已验证: ";

    @TempDir
    Path data;

    @TestFactory
    Stream<DynamicTest> everyTranscriptGoesAsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
    }

    private void play(Path file) throws IOException {
        Path folder = Files.createDirectory(data.resolve(file.getFileName().toString()));
        try (Hamlet hamlet = Hamlet.in(folder)) {
            linked(file).ifPresent(person -> hamlet.link(CHAT, person));
            try (Stage stage = new HallStage(() -> engine(hamlet), hamlet.stores().turns(), hamlet.stores().outbox(),
                    List::of)) {
                new Player(Transcript.read(file), stage).play();
            }
        }
    }

    private static Optional<IdNumber> linked(Path file) throws IOException {
        Map<String, IdNumber> persons = Hamlet.persons();
        return Files.readAllLines(file)
                .stream()
                .filter(line -> line.startsWith(LINKED))
                .map(line -> persons.get(line.substring(LINKED.length()).strip()))
                .findFirst();
    }

    private static ConversationEngine engine(Hamlet hamlet) {
        return new ConversationEngine(hamlet.dialogs(), List.of(), Cast.knowledge().mind(), hamlet.stores().links(),
                Voices.hearing());
    }
}
