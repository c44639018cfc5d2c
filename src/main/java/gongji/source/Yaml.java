package gongji.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML token by token: positions are kept and scalars stay the text they were written as. Thread-safe.
 *
 * <p>One document, no anchors, no duplicate keys.
 */
public final class Yaml {

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final Problems problems;
    private final int lineOffset;

    private Yaml(Problems problems, int lineOffset) {
        this.problems = problems;
        this.lineOffset = lineOffset;
    }

    /** {@return the map at the top of a file; nothing, and a problem, where it cannot be read as one} */
    public static Optional<Section> read(String file, String text, Problems problems) {
        return read(file, text, 0, problems);
    }

    /** {@return the map at the top of a text that begins that many lines down its file} */
    static Optional<Section> read(String file, String text, int lineOffset, Problems problems) {
        Optional<Node> root = new Yaml(problems, lineOffset).parse(file, text);
        if (root.isPresent() && root.get() instanceof Node.Fields fields) {
            return Optional.of(new Section(fields, problems));
        }
        root.ifPresent(it -> problems.add(it.place(), "文件最外层应是「键: 值」"));
        return Optional.empty();
    }

    private Optional<Node> parse(String file, String text) {
        Place top = new Place(file, lineOffset + 1, "");
        try (YAMLParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(top, "文件是空的");
                return Optional.empty();
            }
            return Optional.of(node(parser, new Place(file, line(parser), "")));
        } catch (JsonProcessingException broken) {
            String said = broken.getOriginalMessage();
            YamlTrouble trouble = YamlTrouble.of(said);
            int line = trouble.line(said).map(it -> it + lineOffset).orElseGet(() -> line(broken));
            problems.add(new Place(file, line, ""), trouble.told(said));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Node node(YAMLParser parser, Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            problems.add(place, "不能用 * 引用别处");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, place);
            case START_ARRAY -> items(parser, place);
            default -> new Node.Scalar(place, scalar(parser));
        };
    }

    private static String scalar(JsonParser parser) throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return text == null ? "" : text;
    }

    private Node fields(YAMLParser parser, Place place) throws IOException {
        Map<String, Node> nodes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place here = place.at(line(parser), parser.currentName());
            String key = parser.currentName();
            parser.nextToken();
            if (nodes.put(key, node(parser, here)) != null) {
                problems.add(here, "键写了两次");
            }
        }
        return new Node.Fields(place, nodes);
    }

    private Node items(YAMLParser parser, Place place) throws IOException {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(parser, place.item(line(parser), nodes.size() + 1)));
        }
        return new Node.Items(place, nodes);
    }

    private int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr()) + lineOffset;
    }

    private int line(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return (location == null ? 1 : Math.max(1, location.getLineNr())) + lineOffset;
    }
}
