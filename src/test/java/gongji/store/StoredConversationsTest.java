package gongji.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.conversation.engine.Conversation;
import gongji.store.json.Json;
import gongji.talk.Cast;
import gongji.talk.Scene;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Conversations as earlier releases stored them are read and go on. The files of {@code src/test/resources/stored} are never
 * changed, only joined by those of later releases; each is named by the question that waits in it.
 */
final class StoredConversationsTest {

    private static final Path STORED = Path.of("src/test/resources/stored");

    @TestFactory
    Stream<DynamicTest> aStoredConversationGoesOnWhereItWas() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(STORED)) {
            files = all.sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> goesOn(file)));
    }

    private static void goesOn(Path file) throws IOException {
        Conversation stored = Json.read(Files.readString(file), Conversation.class);
        String waiting = file.getFileName().toString().replaceFirst("^\\d+-(.*)\\.(.*)\\.json$", "$1/$2");

        Scene scene = Scene.of(Cast.openDialogs()).at(stored).say("住院能用吗");

        assertEquals(waiting, scene.waiting());
        assertEquals("mind.answer", scene.keys().getFirst());
        assertFalse(scene.keys().contains("engine.renewed"));
    }

    @Test
    void theFormOfThisReleaseIsAmongThem() throws IOException {
        Scene scene = Scene.of(Cast.openDialogs()).say("/settle", "3000", "住院", "武汉", "/toy", "我妈", "武汉");

        assertEquals(names(Files.readString(STORED.resolve("1-toy.number.json"))),
                names(Json.write(scene.conversation())));
    }

    private static Set<String> names(String json) throws IOException {
        Set<String> names = new TreeSet<>();
        collect("", new ObjectMapper().readTree(json), names);
        return names;
    }

    private static void collect(String path, JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(path + "/" + field.getKey());
            collect(path + "/" + field.getKey(), field.getValue(), names);
        });
        node.elements().forEachRemaining(item -> {
            if (node.isArray()) {
                collect(path + "[]", item, names);
            }
        });
    }
}
