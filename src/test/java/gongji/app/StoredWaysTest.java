package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.conversation.engine.Conversation;
import gongji.store.json.Json;
import gongji.talk.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conversations as earlier releases stored them go on where they were and come to the end they were on their way to. The files of
 * {@code src/test/resources/stored} are never changed, only joined by those of later releases; each is named by the form it was
 * stored in and the question that waits in it. {@code goes-on.txt} says who talks, what is left to say, and the sentence at the end.
 * What every store draws anew, such as the id of a person, stands in them as a word, see {@link Ways#named}.
 *
 * <p>With {@code -Dstored.write=true} a file is written for every question that has none.
 */
final class StoredWaysTest {
    private static final Path STORED = Path.of("src/test/resources/stored");
    private static final Path GOES_ON = STORED.resolve("goes-on.txt");
    private static final String CARD = "card";

    @TempDir
    private static Path folder;
    private static Ways ways;

    /** What is left to say to a stored conversation. */
    private record Line(String file, Way rest, String end) {
        static Line of(String text) {
            List<String> cells = Arrays.stream(text.split("\\|")).map(String::strip).toList();
            Way rest = new Way("", cells.get(1), cells.subList(2, cells.size() - 1));
            return new Line(cells.getFirst(), rest, cells.getLast());
        }
    }

    @BeforeAll
    static void settle() throws IOException {
        ways = new Ways(folder);
        if (Boolean.getBoolean("stored.write")) {
            writeMissing();
        }
    }

    @AfterAll
    static void leave() {
        ways.close();
    }

    @TestFactory
    Stream<DynamicTest> aStoredConversationGoesOnWhereItWas() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line.file(), () -> goesOn(line)));
    }

    private static void goesOn(Line line) throws IOException {
        Conversation stored = Json.read(ways.drawn(Files.readString(STORED.resolve(line.file()))), Conversation.class);
        Scene scene = ways.scene(line.rest().who()).at(stored);
        String waiting = question(line.file()).replace('.', '/').replace("/" + CARD, "/");
        if (!ways.takesAnyWords(waiting)) {
            scene.say("住院能用吗");
            assertEquals("mind.answer", scene.keys().getFirst());
        }
        assertEquals(waiting, scene.waiting());
        assertFalse(scene.keys().contains("engine.renewed"));
        assertEquals(line.end(), end(scene, line.rest()));
    }

    @Test
    void everyFileIsReplayed() throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.list(STORED)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(files, new TreeSet<>(lines().stream().map(Line::file).toList()));
    }

    @Test
    void everyQuestionOfEveryDialogIsStored() throws IOException {
        Set<String> missing = ways.dialogs()
                .stream()
                .flatMap(dialog -> dialog.steps()
                        .stream()
                        .map(step -> dialog.name().name() + "." + step.id().name()))
                .collect(Collectors.toCollection(TreeSet::new));
        lines().forEach(line -> missing.remove(question(line.file())));
        assertEquals(Set.of(), missing);
    }

    /** {@return the dialog and the question, with a dot between} */
    private static String question(String file) {
        return file.replaceFirst("^\\d+-(.*)\\.json$", "$1");
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(GOES_ON)
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Line.of(ways.drawn(line)))
                .toList();
    }

    private static String end(Scene scene, Way rest) {
        rest.rest(scene, 0);
        Way.confirmButton(scene).ifPresent(scene::press);
        return scene.waiting().equals("-/") ? scene.keys().getFirst() : "stopped at " + scene.waiting();
    }

    private static void writeMissing() throws IOException {
        for (Way way : ways.all()) {
            for (int step = 0; step <= way.says().size(); step++) {
                Scene here = ways.upTo(way, step);
                if (here.conversation().running().isPresent()) {
                    write(way, step, here);
                }
            }
        }
    }

    private static void write(Way way, int step, Scene here) throws IOException {
        String question = Optional.of(here.waiting().replace('/', '.'))
                .map(it -> it.endsWith(".") ? it + CARD : it)
                .orElseThrow();
        String name = Conversation.FORMAT + "-" + question + ".json";
        Path file = STORED.resolve(name);
        if (lines().stream().noneMatch(line -> question(line.file()).equals(question))) {
            Files.writeString(file, ways.named(Json.write(here.conversation())) + "\n");
            List<String> says = way.says().subList(step, way.says().size());
            String line = Stream.of(Stream.of(name, way.who()), says.stream(),
                    Stream.of(end(here.fork(), new Way("", way.who(), says))))
                    .flatMap(it -> it)
                    .collect(Collectors.joining(" | "));
            Files.writeString(GOES_ON, ways.named(line) + "\n", StandardOpenOption.APPEND);
        }
    }
}
