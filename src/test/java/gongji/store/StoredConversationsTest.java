package gongji.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.store.json.Json;
import gongji.talk.Cast;
import gongji.talk.Scene;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The stored form does not change unnoticed: each one there ever was is among the files that {@code StoredWaysTest} replays. */
final class StoredConversationsTest {

    private static final Path STORED = Path.of("src/test/resources/stored");

    @Test
    void theFormOfThisReleaseIsAmongThem() throws IOException {
        Scene scene = Scene.of(Cast.openDialogs()).say("/settle", "3000", "住院", "武汉", "/toy", "我妈", "武汉");

        assertEquals(names(Files.readString(STORED.resolve("5-toy.number.json"))),
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
