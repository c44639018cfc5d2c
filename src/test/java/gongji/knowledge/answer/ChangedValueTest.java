package gongji.knowledge.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Text;
import gongji.ops.Knowledge;
import gongji.rulebook.Catalogue;
import gongji.rulebook.Rulebook;
import gongji.rules.money.Money;
import gongji.rules.parameter.History;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Unit;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.talk.Cast;
import gongji.wording.Page;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changing one value of one policy file, in memory, changes every answer that uses it, with the right unit, and leaves no gap
 * open. Every value that an answer uses is changed once; what it becomes is drawn.
 */
final class ChangedValueTest {

    private static final long SEED = 20261122;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Pattern OPEN = Pattern.compile("\\{\\{|}}|〔[a-z][a-z.-]*〕");
    private static final Pattern MARK = Pattern.compile("\\{\\{(?:in@([0-9]{6})|else|open)}}");
    private static final Map<Unit, String> WORDS = Map.of(Unit.MONTHS, "个月", Unit.YEARS, "年", Unit.PERSONS, "人",
            Unit.TIMES,
            "笔", Unit.PERCENT, "%", Unit.AGE, "岁", Unit.DAYS, "天", Unit.FOLD, "倍");

    private final Random random = new Random(SEED);
    private final Knowledge knowledge = Cast.knowledge();
    private final Page page = Page.plain(knowledge.wording());
    private final Policies policies = assertInstanceOf(Rulebook.Loaded.class, Rulebook.load(Path.of("knowledge")))
            .policies();

    /** One value as one reader meets it in an answer. */
    private record Use(gongji.knowledge.entry.Entry entry, RegionCode reader, ParameterName name, RegionCode asked,
            boolean since, LocalDate day) {}

    @Test
    void everyAnswerThatUsesAChangedValueChanges() {
        Set<String> changed = new HashSet<>();
        for (Use use : uses()) {
            Lookup found = policies.lookup(use.name(), use.asked(), use.day());
            if (!use.since() && found instanceof Lookup.InForce it) {
                History history = holding(use.name(), it);
                Value other = other(history, it.value());
                String before = answer(policies, use);
                String after = answer(policies.with(replaced(history, it.value(), other)), use);
                String what = "seed " + SEED + ": " + use.entry().id() + ", " + use.name().name() + ", "
                        + use.reader().digits() + ": " + it.value().text() + " to " + other.text() + "\n" + after;

                assertNotEquals(before, after, what);
                assertFalse(OPEN.matcher(after).find(), what);
                shown(history.unit(), other).ifPresent(words -> assertTrue(after.contains(words), what));
                changed.add(use.name().name() + " " + history.region().digits());
            }
        }
        assertTrue(changed.size() > 60, "values changed: " + changed.size());
    }

    /** Every placeholder of every answer, read where the answer holds: in its region, or in a province that has its own value. */
    private List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (gongji.knowledge.entry.Entry entry : knowledge.book().library().entries()) {
            for (String piece : pieces(entry)) {
                Matcher gap = Filling.PLACEHOLDER.matcher(piece);
                while (gap.find()) {
                    if (!gap.group("name").equals("region")) {
                        uses.addAll(uses(entry, gap, piece));
                    }
                }
            }
        }
        return uses;
    }

    /** A piece on the rule of the reader's region stands only where the region has one of its own; a marked one for some readers. */
    private List<Use> uses(gongji.knowledge.entry.Entry entry, Matcher gap, String piece) {
        boolean local = piece.contains("{{region}}") && !MARK.matcher(piece).find();
        ParameterName name = ParameterName.of(gap.group("name"));
        Optional<RegionCode> fixed = Optional.ofNullable(gap.group("region")).map(RegionCode::of);
        boolean since = gap.group("since") != null;
        LocalDate day = Optional.ofNullable(gap.group("on")).map(LocalDate::parse).orElse(DAY);
        return marked(piece).map(List::of)
                .orElseGet(() -> readers(entry, name))
                .stream()
                .map(reader -> new Use(entry, reader, name, fixed.orElse(reader), since, day))
                .filter(use -> !local || policies.lookup(name, use.asked(), use.day()) instanceof Lookup.InForce it
                        && it.level() != Level.NATION)
                .toList();
    }

    /** {@return a reader for whom a marked piece stands} */
    private static Optional<RegionCode> marked(String piece) {
        Matcher mark = MARK.matcher(piece);
        return !mark.find() ? Optional.empty()
                : Optional.of(RegionCode.of(piece.contains("{{open}}") ? "000000"
                        : Optional.ofNullable(mark.group(1)).orElse("530000")));
    }

    private static List<String> pieces(gongji.knowledge.entry.Entry entry) {
        return entry.body().blocks().stream().flatMap(block -> switch (block) {
            case Text.Block.Paragraph it -> Stream.of(it.toString());
            case Text.Block.Items it -> it.items().stream().map(Object::toString);
        }).toList();
    }

    private List<RegionCode> readers(gongji.knowledge.entry.Entry entry, ParameterName name) {
        if (!entry.scope().isNational()) {
            return List.of(RegionCode.of(entry.scope().regions().getFirst()));
        }
        List<RegionCode> readers = new ArrayList<>(List.of(RegionCode.of("530000")));
        policies.listHistories()
                .stream()
                .filter(it -> it.name().equals(name) && !it.region().isNation())
                .map(History::region)
                .forEach(readers::add);
        return readers;
    }

    private String answer(Policies of, Use use) {
        var wanted = new Answerer.Wanted(Optional.of(use.reader()), DAY, false, Optional.empty(), Optional.empty());
        return page.draw(new Answerer(knowledge.book().library(), of).answer(use.entry(), wanted).reply());
    }

    private History holding(ParameterName name, Lookup.InForce found) {
        return policies.listHistories()
                .stream()
                .filter(it -> it.name().equals(name) && it.region().equals(found.region()))
                .findFirst()
                .orElseThrow();
    }

    private static History replaced(History history, Value value, Value other) {
        return history.withEntries(history.entries()
                .stream()
                .map(it -> it.setting().equals(new gongji.rules.parameter.Entry.Known(value))
                        ? new gongji.rules.parameter.Entry(new gongji.rules.parameter.Entry.Known(other),
                                it.earliest(), it.latest(), it.until(), it.source(), it.confidence(), it.published(),
                                it.checked())
                        : it)
                .toList());
    }

    private Value other(History history, Value value) {
        return switch (value) {
            case Value.Amount it -> new Value.Amount(Money.ofFen(it.money().fen() + 100L * (1 + random.nextInt(900))));
            case Value.Count it -> new Value.Count(it.number() + 11 + random.nextInt(50));
            case Value.Flag it -> new Value.Flag(!it.yes());
            case Value.Mode it -> new Value.Mode(another(history.name(), it.code()));
            case Value.Codes it ->
                new Value.Codes(it.codes().subList(0, Math.max(1, random.nextInt(it.codes().size()))));
            case Value.Day it -> new Value.Day(it.day().plusDays(1 + random.nextInt(300)));
            case Value.Text it -> new Value.Text("改过的第" + random.nextInt(1000) + "种说法");
            case Value.Between it -> it;
        };
    }

    private String another(ParameterName name, String code) {
        List<String> others = Catalogue.find(name)
                .orElseThrow()
                .words()
                .stream()
                .filter(it -> !it.equals(code))
                .sorted()
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    /** {@return a number as a person reads it, found here by another way than the house takes} */
    private static Optional<String> shown(Unit unit, Value value) {
        return switch (value) {
            case Value.Amount it -> Optional.of(it.money().fen() / 100 + "元");
            case Value.Count it -> Optional.of(it.number() + WORDS.getOrDefault(unit, "?"));
            case Value.Text it -> Optional.of(it.words());
            case Value.Flag it -> Optional.empty();
            case Value.Mode it -> Optional.empty();
            case Value.Codes it -> Optional.empty();
            case Value.Day it -> Optional.of(it.day().getYear() + "年" + it.day().getMonthValue() + "月"
                    + it.day().getDayOfMonth() + "日");
            case Value.Between it -> Optional.empty();
        };
    }
}
