package gongji.rulebook.cases;

import gongji.rules.parameter.Entry;
import gongji.rules.parameter.History;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Unit;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes cases that hold what each file says today: for every parameter of every region, on both sides of each of its
 * days. An editor who changes a value writes them anew and reads the difference.
 */
public final class Draft {

    private static final String HEAD = """
            # 取值用例：每个参数在每个变化日的前一天和当天是什么。由「rule cases --write」按政策文件写出；
            # 改了政策以后重写一遍，逐行看差别对不对，再提交。
            cases:
            """;

    private final Policies policies;
    private final Map<RegionCode, String> names;

    /** Writes about these policies; regions are called by these names. */
    public Draft(Policies policies, Map<RegionCode, String> names) {
        this.policies = policies;
        this.names = Map.copyOf(names);
    }

    /** {@return the text of a file for each region} */
    public SortedMap<RegionCode, String> files() {
        SortedMap<RegionCode, StringBuilder> texts = new TreeMap<>();
        for (History history : policies.listHistories()) {
            StringBuilder text = texts.computeIfAbsent(history.region(), region -> new StringBuilder(HEAD));
            days(history).forEach(day -> text.append(line(history, day)));
        }
        SortedMap<RegionCode, String> files = new TreeMap<>();
        texts.forEach((region, text) -> files.put(region, text.toString()));
        return files;
    }

    /** Both sides of every day a history names. */
    private static Set<LocalDate> days(History history) {
        Set<LocalDate> days = new TreeSet<>();
        for (Entry entry : history.entries()) {
            days.addAll(List.of(entry.earliest().minusDays(1), entry.earliest(), entry.latest().minusDays(1),
                    entry.latest()));
            entry.until().ifPresent(it -> days.addAll(List.of(it, it.plusDays(1))));
        }
        history.renewal().ifPresent(it -> days.addAll(List.of(it, it.plusDays(1))));
        return days;
    }

    private String line(History history, LocalDate day) {
        Lookup found = policies.lookup(history.name(), history.region(), day);
        String name = names.getOrDefault(history.region(), history.region().digits());
        String say = name + " " + day + "：" + history.description() + "：" + words(found, history.unit());
        return "  - {say: \"" + quoted(say) + "\", parameter: " + history.name() + ", region: \"" + history.region()
                + "\", on: " + day + ", is: \"" + quoted(ValueTrial.text(found)) + "\"" + more(found) + "}\n";
    }

    private static String more(Lookup found) {
        return ValueTrial.facts(found)
                .entrySet()
                .stream()
                .map(it -> ", " + it.getKey() + ": " + it.getValue())
                .collect(Collectors.joining());
    }

    private static String words(Lookup found, Unit unit) {
        return switch (found) {
            case Lookup.InForce it -> words(it.value(), unit);
            case Lookup.NotInForce it -> "没有这条规定";
            case Lookup.NotKnown it -> it.between().isPresent() ? "没有查到是哪一天变的" : "没有查到";
        };
    }

    private static String words(Value value, Unit unit) {
        return switch (value) {
            case Value.Amount it -> it.money().fen() / 100 + "元";
            case Value.Count it -> it.number() + unit.word();
            case Value.Flag it -> it.yes() ? "是" : "否";
            case Value.Mode it -> it.code();
            case Value.Codes it -> it.text();
            case Value.Day it -> it.text();
            case Value.Text it -> it.words();
            case Value.Between it -> it.text();
        };
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
