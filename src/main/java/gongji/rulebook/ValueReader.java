package gongji.rulebook;

import gongji.rules.money.Money;
import gongji.rules.parameter.Entry;
import gongji.rules.parameter.Value;
import gongji.source.Node;
import gongji.source.Section;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads the value of one dated line by the shape of its parameter. */
final class ValueReader {

    private static final String KEY = "value";

    private final Catalogue.Shape shape;

    ValueReader(Catalogue.Shape shape) {
        this.shape = shape;
    }

    Optional<Entry.Setting> read(Section line) {
        Optional<Node> node = line.find(KEY);
        if (node.isEmpty()) {
            line.problem(KEY, "缺「value」，不知道的写 unknown，明确没有的写 none");
            return Optional.empty();
        }
        if (node.get() instanceof Node.Items) {
            return codes(line, line.listTexts(KEY)).map(Entry.Known::new);
        }
        String text = line.findText(KEY).orElse("");
        return switch (text) {
            case "unknown" -> Optional.of(new Entry.Unknown());
            case "none" -> Optional.of(new Entry.Nothing());
            default -> value(line, text).map(Entry.Known::new);
        };
    }

    private Optional<Value> codes(Section line, List<String> codes) {
        if (!shape.many()) {
            line.problem(KEY, "这里只能写一个值，不是列表");
            return Optional.empty();
        }
        Optional<String> strange = codes.stream()
                .filter(it -> !shape.words().isEmpty() && !shape.words().contains(it))
                .findFirst();
        strange.ifPresent(it -> line.problem(KEY, "不认识的代码「" + it + "」，可以写 " + words()));
        return strange.isPresent() || codes.isEmpty() ? Optional.empty() : Optional.of(new Value.Codes(codes));
    }

    private Optional<Value> value(Section line, String text) {
        return switch (shape.unit()) {
            case FEN -> number(line, text).map(it -> new Value.Amount(Money.ofFen(it)));
            case MONTHS, YEARS, PERSONS, TIMES, PERCENT, AGE, DAYS, FOLD -> number(line, text).map(Value.Count::new);
            case FLAG -> flag(line, text);
            case DAY -> day(line, text);
            case TEXT -> text.isEmpty() ? expected(line, text, "文字") : Optional.of(new Value.Text(text));
            case MODE, RELATIONS -> mode(line, text);
        };
    }

    private Optional<Value> mode(Section line, String text) {
        if (shape.many()) {
            return codes(line, List.of(text));
        }
        return shape.words().contains(text) ? Optional.of(new Value.Mode(text)) : expected(line, text, words());
    }

    private static Optional<Long> number(Section line, String text) {
        if (text.matches("\\d{1,12}")) {
            return Optional.of(Long.valueOf(text));
        }
        expected(line, text, "不小于 0 的整数");
        return Optional.empty();
    }

    private static Optional<Value> flag(Section line, String text) {
        return text.equals("yes") || text.equals("no")
                ? Optional.of(new Value.Flag(text.equals("yes")))
                : expected(line, text, "yes 或 no");
    }

    private static Optional<Value> day(Section line, String text) {
        try {
            return Optional.of(new Value.Day(LocalDate.parse(text)));
        } catch (DateTimeParseException notADay) {
            return expected(line, text, "日期，如 2024-08-01");
        }
    }

    private static Optional<Value> expected(Section line, String text, String expected) {
        line.problem(KEY, "写的是「" + text + "」，这里要写" + expected + "，或 unknown、none");
        return Optional.empty();
    }

    private String words() {
        return String.join("、", shape.words().stream().sorted().toList());
    }
}
