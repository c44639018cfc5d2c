package gongji.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.ReaderHearing;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.reading.load.LexiconLoader;
import gongji.reading.text.CharTable;
import gongji.source.Problems;
import gongji.wording.Wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words and the ear of the house, from the files of the repository. */
public final class Voices {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final Lexicon LEXICON = LexiconLoader.load(KNOWLEDGE, CharTable.ofIcu(), new Problems());
    private static final Wording WORDING = Wording.of(words());
    private static final Hearing HEARING = new ReaderHearing(new Reader(LEXICON), WORDING::say);

    private Voices() {}

    /** {@return every sentence of the house, of the test dialogs too, and the names of places} */
    public static Wording wording() {
        return WORDING;
    }

    /** {@return the ear of the house} */
    public static Hearing hearing() {
        return HEARING;
    }

    /** {@return the domain's words} */
    public static Lexicon lexicon() {
        return LEXICON;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        LEXICON.names().forEach((code, name) -> words.put("region." + code, name));
        read(KNOWLEDGE.resolve("wording"), words);
        read(Path.of("src/test/resources/wording"), words);
        return words;
    }

    private static void read(Path folder, Map<String, String> words) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                flatten("", yaml.readTree(Files.readString(file)), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> words) {
        node.properties().forEach(field -> {
            String key = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            if (field.getValue().isObject()) {
                flatten(key, field.getValue(), words);
            } else {
                words.put(key, field.getValue().asText());
            }
        });
    }
}
