package gongji.ops.rule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.knowledge.answer.Terms;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.arrears.ArrearsRequest;
import gongji.rules.arrears.ArrearsRule;
import gongji.rules.arrears.ArrearsRuling;
import gongji.rules.arrears.Event;
import gongji.rules.arrears.Waiting;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Scheme;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code rule arrears}: what follows from a gap in contributions? */
@Command(name = "arrears", mixinStandardHelpOptions = true, description = "断缴以后会怎样：按时间列出",
        footer = {"", "例：", "  gongji rule arrears --scheme employee --paid-through 2026-06 --region 320300",
                "  gongji rule arrears --scheme resident --paid-through 2023 --region 350200 --json",
                "  gongji rule arrears --scheme flexible --paid-through 2026-05 --why moved"})
final class ArrearsCommand extends RuleCall {

    @Option(names = "--scheme", required = true, paramLabel = "类型", description = "employee、flexible、resident、retiree")
    private String scheme = "";

    @Option(names = "--paid-through", required = true, paramLabel = "年月",
            description = "最后缴到哪个月（如 2026-06）；居民写年份（如 2025）")
    private String paidThrough = "";

    @Option(names = "--why", paramLabel = "原因", defaultValue = "unsaid",
            description = "unsaid（默认）、moved 换了城市或险种、employer 单位欠缴")
    private String why = "unsaid";

    ArrearsCommand(LawRoom room) {
        super(room);
    }

    @Override
    Answer answer(Policies policies, LocalDate day) {
        Scheme of = scheme();
        ArrearsRequest request = new ArrearsRequest(of, region(), month(of), why());
        ArrearsRuling ruling = new ArrearsRule(policies).judge(request, day);
        return new Answer(ruling.ruling(), line -> write(ruling, line),
                lines(ruling));
    }

    private static List<Phrase> lines(ArrearsRuling ruling) {
        List<Phrase> lines = new ArrayList<>(ruling.timeline().stream().map(ArrearsCommand::phrase).toList());
        ruling.waiting().flatMap(it -> total(it, ruling.ruling())).ifPresent(lines::add);
        return lines;
    }

    /** No waiting is told to those who can still pay in time; to the others the timeline has said it. */
    private static Optional<Phrase> total(Waiting waiting, Ruling ruling) {
        if (waiting.most() == 0) {
            return ruling.is(Verdict.DEPENDS) ? Optional.of(Phrase.of("rule.waiting-in-time")) : Optional.empty();
        }
        return Optional.of(waiting.least() == waiting.most()
                ? Phrase.of("rule.waiting").with("months", new Value.Count(waiting.most()))
                : Phrase.of("rule.waiting-range")
                        .with("least", new Value.Count(waiting.least()))
                        .with("most", new Value.Count(waiting.most())));
    }

    private Scheme scheme() {
        return Scheme.findByCode(scheme)
                .orElseThrow(() -> wrong("--scheme", scheme, "可以写 employee、flexible、resident、retiree"));
    }

    /** Residents pay for whole years, the others by months: a year alone would be taken for its December. */
    private YearMonth month(Scheme of) {
        try {
            return of == Scheme.RESIDENT && paidThrough.length() == 4 ? Year.parse(paidThrough).atMonth(12)
                    : YearMonth.parse(paidThrough);
        } catch (DateTimeParseException unreadable) {
            throw wrong("--paid-through", paidThrough, "要写 2026-06 这样的年月，居民写年份");
        }
    }

    private ArrearsRequest.Why why() {
        return Arrays.stream(ArrearsRequest.Why.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(why))
                .findFirst()
                .orElseThrow(() -> wrong("--why", why, "可以写 unsaid、moved、employer"));
    }

    private static void write(ArrearsRuling ruling, ObjectNode line) {
        line.put("gap", ruling.gap());
        ruling.waiting()
                .ifPresentOrElse(
                        it -> line.putObject("waiting").put("least", it.least()).put("most", it.most()),
                        () -> line.putNull("waiting"));
        ArrayNode timeline = line.putArray("timeline");
        for (Event event : ruling.timeline()) {
            ObjectNode object = timeline.addObject();
            object.put("what", event.what());
            RulingJson.put(object, "from", event.from().map(LocalDate::toString));
            RulingJson.put(object, "until", event.until().map(LocalDate::toString));
            RulingJson.write(event.reason(), object.putObject("reason"));
        }
    }

    /** {@return one line of the timeline as a sentence} */
    static Phrase phrase(Event event) {
        Phrase phrase = Phrase.of("timeline." + event.what() + "." + event.reason().verdict().code());
        Phrase begun = event.from().map(it -> phrase.with("from", new Value.Day(it))).orElse(phrase);
        Phrase dated = event.until().map(it -> begun.with("until", new Value.Day(it))).orElse(begun);
        return event.reason().value().map(it -> dated.with("value", Terms.value(it))).orElse(dated);
    }
}
