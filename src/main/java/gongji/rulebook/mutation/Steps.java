package gongji.rulebook.mutation;

import gongji.rules.money.Money;
import gongji.rules.parameter.Entry;
import gongji.rules.parameter.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps by which one dated line can be moved. */
final class Steps {

    private static final int[] BOTH_WAYS = {-1, 1};

    private final Entry entry;
    private final Set<String> words;

    Steps(Entry entry, Set<String> words) {
        this.entry = entry;
        this.words = words;
    }

    /**
     * A line that was moved.
     *
     * @param change what was moved, in Chinese
     */
    record Moved(Entry entry, String change) {}

    List<Moved> all() {
        List<Moved> moved = new ArrayList<>();
        for (Entry.Setting setting : settings()) {
            moved.add(new Moved(with(setting), "取值改成 " + text(setting)));
        }
        for (int step : BOTH_WAYS) {
            begin(step).ifPresent(moved::add);
            latest(step).ifPresent(moved::add);
            until(step).ifPresent(moved::add);
            published(step).ifPresent(moved::add);
        }
        return moved;
    }

    private List<Entry.Setting> settings() {
        return switch (entry.setting()) {
            case Entry.Known it -> values(it.value()).stream()
                    .filter(moved -> !moved.equals(it.value())).<Entry
                            .Setting>map(Entry.Known::new)
                    .toList();
            case Entry.Nothing it -> List.of(new Entry.Unknown());
            case Entry.Unknown it -> List.of(new Entry.Nothing());
        };
    }

    private List<Value> values(Value value) {
        return switch (value) {
            case Value.Amount it -> List.of(new Value.Amount(it.money().plus(Money.ofYuan(1))),
                    new Value.Amount(it.money().minus(Money.ofYuan(1)).orZero()));
            case Value.Count it ->
                List.of(new Value.Count(it.number() + 1), new Value.Count(Math.max(0, it.number() - 1)));
            case Value.Flag it -> List.of(new Value.Flag(!it.yes()));
            case Value.Mode it -> words.stream()
                    .filter(word -> !word.equals(it.code()))
                    .sorted()
                    .<Value>map(Value.Mode::new)
                    .toList();
            case Value.Codes it -> shorter(it.codes());
            case Value.Day it -> List.of(new Value.Day(it.day().plusDays(1)), new Value.Day(it.day().minusDays(1)));
            case Value.Text it -> List.of(new Value.Text(it.words() + "x"));
            case Value.Between it -> List.of();
        };
    }

    private static List<Value> shorter(List<String> codes) {
        List<Value> values = new ArrayList<>();
        for (String left : codes) {
            values.add(new Value.Codes(codes.stream().filter(it -> !it.equals(left)).toList()));
        }
        return values;
    }

    private Optional<Moved> begin(int step) {
        LocalDate earliest = entry.earliest().plusDays(step);
        LocalDate latest = entry.earliest().equals(entry.latest()) ? earliest : entry.latest();
        return days(earliest, latest, entry.until(), "开始日改成 " + earliest);
    }

    private Optional<Moved> latest(int step) {
        LocalDate latest = entry.latest().plusDays(step);
        return entry.earliest().equals(entry.latest()) ? Optional.empty()
                : days(entry.earliest(), latest, entry.until(), "最晚开始日改成 " + latest);
    }

    private Optional<Moved> until(int step) {
        return entry.until()
                .map(it -> it.plusDays(step))
                .flatMap(it -> days(entry.earliest(), entry.latest(), Optional.of(it), "结束日改成 " + it));
    }

    /** Only of a value in force is it ever told when it was published. */
    private Optional<Moved> published(int step) {
        return entry.published()
                .filter(it -> entry.setting() instanceof Entry.Known)
                .map(it -> it.plusDays(step))
                .map(it -> new Moved(
                        new Entry(entry.setting(), entry.earliest(), entry.latest(), entry.until(), entry.source(),
                                entry.confidence(), Optional.of(it), entry.checked()),
                        "公布日改成 " + it));
    }

    /** Days in the wrong order cannot be written at all. */
    private Optional<Moved> days(LocalDate earliest, LocalDate latest, Optional<LocalDate> until, String change) {
        if (latest.isBefore(earliest) || until.filter(latest::isAfter).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Moved(new Entry(entry.setting(), earliest, latest, until, entry.source(),
                entry.confidence(), entry.published(), entry.checked()), change));
    }

    private Entry with(Entry.Setting setting) {
        return new Entry(setting, entry.earliest(), entry.latest(), entry.until(), entry.source(), entry.confidence(),
                entry.published(), entry.checked());
    }

    private static String text(Entry.Setting setting) {
        return switch (setting) {
            case Entry.Known it -> it.value().text();
            case Entry.Nothing it -> "none";
            case Entry.Unknown it -> "unknown";
        };
    }
}
