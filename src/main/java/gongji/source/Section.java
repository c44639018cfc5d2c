package gongji.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A map in a file, read field by field. What is asked for with {@code need…} and missing, or written so that it cannot
 * be read, becomes a problem with its line; the answer is then empty. {@link #done()} names the keys nobody asked for.
 * Used by one thread.
 */
public final class Section {

    private final Node.Fields fields;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    Section(Node.Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    public Place place() {
        return fields.place();
    }

    /** {@return where that key stands, or the section itself where it is missing} */
    public Place placeOf(String key) {
        Node node = fields.nodes().get(key);
        return node == null ? place() : node.place();
    }

    /** {@return the keys, in the order of the file} */
    public Set<String> keys() {
        return fields.nodes().keySet();
    }

    public boolean has(String key) {
        return fields.nodes().containsKey(key);
    }

    /** {@return the words under a key, empty where the key is missing or holds no words} */
    public Optional<String> findText(String key) {
        return find(key).flatMap(it -> scalar(it)).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** {@return the words under a key that must be there} */
    public Optional<String> needText(String key) {
        return need(key, findText(key), "缺「" + key + "」");
    }

    /** {@return the day under a key, written as 2024-08-01} */
    public Optional<LocalDate> findDate(String key) {
        return findText(key).flatMap(it -> convert(key, it, LocalDate::parse, "日期要写成 2024-08-01"));
    }

    /** {@return the day under a key that must be there} */
    public Optional<LocalDate> needDate(String key) {
        return need(key, has(key) ? findDate(key) : Optional.empty(), "缺日期「" + key + "」");
    }

    /** {@return the whole number under a key} */
    public Optional<Long> findNumber(String key) {
        return findText(key).flatMap(it -> convert(key, it, Long::valueOf, "要写一个整数"));
    }

    /** {@return the whole number under a key that must be there} */
    public Optional<Long> needNumber(String key) {
        return need(key, findNumber(key), "缺数字「" + key + "」");
    }

    /** {@return yes or no (also true or false) under a key} */
    public Optional<Boolean> findFlag(String key) {
        return findText(key).flatMap(it -> convert(key, it, Section::flag, "要写 yes 或 no"));
    }

    /** {@return the words of a list; a single word counts as a list of one, a missing key as none} */
    public List<String> listTexts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            scalar(node).map(String::strip).filter(it -> !it.isEmpty()).ifPresent(texts::add);
        }
        return texts;
    }

    /** {@return the map under a key} */
    public Optional<Section> findSection(String key) {
        return find(key).flatMap(this::section);
    }

    /** {@return the map under a key that must be there} */
    public Optional<Section> needSection(String key) {
        return need(key, findSection(key), "缺「" + key + "」");
    }

    /** {@return the maps of a list under a key; a missing key gives none} */
    public List<Section> listSections(String key) {
        return nodes(key).stream().flatMap(it -> section(it).stream()).toList();
    }

    /** {@return every value of this section as a map of its own, by key} */
    public Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (String key : keys()) {
            findSection(key).ifPresent(it -> sections.put(key, it));
        }
        return sections;
    }

    /** {@return the raw node under a key, for shapes that this class does not know} */
    public Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.nodes().get(key));
    }

    /** Reports a mistake at a key of this section. */
    public void problem(String key, String text) {
        problems.add(placeOf(key), text);
    }

    /** Reports something to look at, at a key of this section. */
    public void warn(String key, String text) {
        problems.warn(placeOf(key), text);
    }

    /** Reports every key that nobody asked for. */
    public void done() {
        keys().stream().filter(it -> !asked.contains(it)).forEach(it -> problem(it, "不认识的键「" + it + "」"));
    }

    private <T> Optional<T> need(String key, Optional<T> found, String missing) {
        if (found.isEmpty() && (!has(key) || isBlank(key))) {
            problem(key, missing);
        }
        return found;
    }

    private boolean isBlank(String key) {
        return fields.nodes().get(key) instanceof Node.Scalar it && it.text().isBlank();
    }

    private Optional<String> scalar(Node node) {
        return switch (node) {
            case Node.Scalar it -> Optional.of(it.text());
            case Node.Items it -> wrong(it, "这里要写一个值，不是列表");
            case Node.Fields it -> wrong(it, "这里要写一个值，不是下级的键");
        };
    }

    private Optional<Section> section(Node node) {
        return switch (node) {
            case Node.Fields it -> Optional.of(new Section(it, problems));
            case Node.Scalar it -> wrong(it, "这里要写下级的「键: 值」");
            case Node.Items it -> wrong(it, "这里要写下级的「键: 值」，不是列表");
        };
    }

    private List<Node> nodes(String key) {
        return find(key).map(it -> it instanceof Node.Items items ? items.nodes() : List.of(it)).orElse(List.of());
    }

    private <T> Optional<T> wrong(Node node, String text) {
        problems.add(node.place(), text);
        return Optional.empty();
    }

    private <T> Optional<T> convert(String key, String text, Function<String, T> reading, String expected) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            problem(key, "写的是「" + text + "」，" + expected);
            return Optional.empty();
        }
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
