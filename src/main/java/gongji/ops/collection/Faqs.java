package gongji.ops.collection;

import gongji.knowledge.index.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A collection of frequent questions, and questions to try on it. Items stand in the order of their names and phrasings in the
 * order of their letters, so that the order of lines in a file changes nothing.
 *
 * @param skipped lines that could not be read
 */
public record Faqs(List<Item> items, List<Query> queries, int skipped) {

    public Faqs {
        items = List.copyOf(items);
        queries = List.copyOf(queries);
    }

    /**
     * A question and what answers it.
     *
     * @param right names of items; nothing answers it where that is empty
     */
    public record Query(String text, Set<String> right) {

        public Query {
            right = Set.copyOf(right);
        }

        boolean answerable() {
            return !right.isEmpty();
        }
    }

    /** {@return an item for each name; a phrasing that is written twice counts once} */
    static List<Item> items(Stream<Map.Entry<String, String>> phrasings) {
        Map<String, SortedSet<String>> byName = new TreeMap<>();
        phrasings.forEach(each -> byName.computeIfAbsent(each.getKey(), name -> new TreeSet<>()).add(each.getValue()));
        List<Item> items = new ArrayList<>(byName.size());
        byName.forEach((name, texts) -> items.add(new Item(name, List.copyOf(texts), List.of(), List.of())));
        return items;
    }

    /** {@return how many phrasings there are} */
    public int phrasings() {
        return items.stream().mapToInt(item -> item.phrasings().size()).sum();
    }
}
