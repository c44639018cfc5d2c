package gongji.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a YAML file holds, each part with its place.
 *
 * <pre>
 * Node = Scalar(text) | Items(Node*) | Fields(key → Node)
 * </pre>
 */
public sealed interface Node {

    /** Words, exactly as written; an absent value is the empty text. */
    record Scalar(Place place, String text) implements Node {}

    /** A list. */
    record Items(Place place, List<Node> nodes) implements Node {
        /** Copies the list. */
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** A map, in the order of the file. */
    record Fields(Place place, Map<String, Node> nodes) implements Node {
        /** Copies the map and keeps its order. */
        public Fields {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }
    }

    Place place();
}
