package gongji.ops.admin.faq;

import gongji.source.FrontMatter;
import gongji.source.Section;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of the table and what it is in the file of an entry, in the order of the file; the answer stands below the head. */
enum Field {
    ID("编号", "id", Shape.WORD),
    QUESTION("问题", "question", Shape.WORD),
    ASKS("问法", "asks", Shape.LINES),
    ANSWER("回答", "answer", Shape.BODY),
    TOPIC("主题", "topic", Shape.WORD),
    KIND("类型", "kind", Shape.WORD),
    REGIONS("地区", "regions", Shape.CODES),
    FROM("起", "from", Shape.DAY),
    UNTIL("止", "until", Shape.DAY),
    CONFIDENCE("可信度", "confidence", Shape.WORD),
    CHECKED("核对日", "checked-on", Shape.DAY),
    SOURCES("出处", "sources", Shape.WORDS),
    RELATED("相关", "related", Shape.WORDS),
    ACTION("办理", "action", Shape.WORD),
    VERDICT("判定", "verdict", Shape.VERDICT),
    VARIES("各地差别", "varies", Shape.LINES),
    LITERALS("写死的数", "literals", Shape.LITERALS);

    /** How a value is written. */
    private enum Shape {
        WORD,
        DAY,
        LINES,
        WORDS,
        CODES,
        VERDICT,
        LITERALS,
        BODY
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,，、;；]+");
    private static final Pattern SLASHED_DAY = Pattern.compile("([0-9]{4})[/.年-]([0-9]{1,2})[/.月-]([0-9]{1,2})日?");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-].*");

    private final String title;
    private final String key;
    private final Shape shape;

    Field(String title, String key, Shape shape) {
        this.title = title;
        this.key = key;
        this.shape = shape;
    }

    /** {@return the name of the column, in Chinese} */
    String title() {
        return title;
    }

    /** {@return the key in the head of a file} */
    String key() {
        return key;
    }

    boolean isInHead() {
        return shape != Shape.BODY;
    }

    /** {@return the column with that name, Chinese or as in the files} */
    static Optional<Field> find(String title) {
        return Arrays.stream(values()).filter(it -> it.title.equals(title) || it.key.equals(title)).findFirst();
    }

    /** {@return what stands in an entry's file, as a cell shows it} */
    String cell(FrontMatter matter) {
        Section head = matter.head();
        return switch (shape) {
            case WORD, DAY -> head.findText(key).orElse("");
            case LINES -> String.join("\n", head.listTexts(key));
            case WORDS, CODES -> String.join("、", head.listTexts(key));
            case VERDICT -> head.findSection(key)
                    .map(it -> pair(it, "rule", it.findText("kin").isPresent() ? "kin" : "cost", ": "))
                    .orElse("");
            case LITERALS -> head.listSections(key)
                    .stream()
                    .map(it -> pair(it, "text", "source", " = "))
                    .collect(Collectors.joining("\n"));
            case BODY -> matter.body().strip();
        };
    }

    private static String pair(Section section, String first, String second, String between) {
        return Stream.of(first, second)
                .flatMap(it -> section.findText(it).stream())
                .collect(Collectors.joining(between));
    }

    /** {@return a cell as a spreadsheet does not mistake it for a formula} */
    static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** {@return a cell as the file would have it: what spreadsheets do to days, codes and line ends is undone} */
    String tidy(String cell) {
        String plain = cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
        return switch (shape) {
            case WORD, VERDICT -> plain.strip();
            case DAY -> day(plain.strip());
            case WORDS -> String.join("、", words(plain));
            case CODES -> words(plain).stream()
                    .map(it -> it.matches("[0-9]{1,5}") ? "0".repeat(6 - it.length()) + it : it)
                    .collect(Collectors.joining("、"));
            case LINES, LITERALS -> String.join("\n", lines(plain).filter(it -> !it.isEmpty()).toList());
            case BODY -> lines(plain).collect(Collectors.joining("\n")).strip();
        };
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.strip()).filter(it -> !it.isEmpty()).toList();
    }

    private static String day(String text) {
        var parts = SLASHED_DAY.matcher(text);
        return parts.matches() ? "%s-%02d-%02d".formatted(parts.group(1), Integer.valueOf(parts.group(2)),
                Integer.valueOf(parts.group(3))) : text;
    }

    /** {@return the lines of a file's head that hold a tidy cell; none for an empty one that is no list} */
    List<String> written(String cell) {
        if (cell.isEmpty()) {
            return shape == Shape.WORDS ? List.of(key + ": []") : List.of();
        }
        return switch (shape) {
            case WORD, DAY -> List.of(key + ": " + Quoted.of(cell));
            case WORDS -> List.of(key + ": [" + String.join(", ", words(cell)) + "]");
            case CODES -> List.of(key + ": [\"" + String.join("\", \"", words(cell)) + "\"]");
            case LINES -> cell.lines().count() == 1 && this == VARIES ? List.of(key + ": " + Quoted.of(cell))
                    : listed(cell.lines().map(Quoted::of));
            case VERDICT -> List.of(key + ": " + verdict(cell));
            case LITERALS -> listed(cell.lines().map(Field::literal));
            case BODY -> List.of();
        };
    }

    private List<String> listed(Stream<String> items) {
        return Stream.concat(Stream.of(key + ":"), items.map(it -> "  - " + it)).toList();
    }

    private static String verdict(String cell) {
        String[] parts = cell.split("[:：]", 2);
        String rule = parts[0].strip();
        String subject = rule.equals("kin") ? "kin" : "cost";
        return parts.length < 2 ? "{rule: " + rule + "}"
                : "{rule: " + rule + ", " + subject + ": " + parts[1].strip() + "}";
    }

    private static String literal(String line) {
        int equal = line.lastIndexOf('=');
        return equal < 0 ? "{text: " + Quoted.always(line) + "}"
                : "{text: " + Quoted.always(line.substring(0, equal).strip()) + ", source: "
                        + line.substring(equal + 1).strip() + "}";
    }
}
