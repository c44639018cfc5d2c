package gongji.rulebook.cases;

import gongji.rules.arrears.ArrearsRequest;
import gongji.rules.arrears.ArrearsRule;
import gongji.rules.arrears.ArrearsRuling;
import gongji.rules.arrears.Event;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Scheme;
import gongji.source.Section;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What follows from a gap.
 *
 * @param waiting months as 「3」 or 「0-6」, or {@code unknown}
 * @param timeline lines that must be there, as 「repay-until 2026-09-30」 or only a name
 */
record ArrearsTrial(Where where, ArrearsRequest request, Expected expected, Optional<String> waiting,
        List<String> timeline) implements Case.Trial {

    static Optional<Case.Trial> read(Section section, Where where) {
        Expected expected = Expected.read(section);
        Optional<Scheme> scheme = section.needText("scheme")
                .flatMap(it -> Given.code(section, "scheme", it, Scheme::findByCode));
        Optional<YearMonth> paid = section.needText("paid-through").map(ArrearsTrial::month);
        ArrearsRequest.Why why = section.findText("why")
                .map(it -> ArrearsRequest.Why.valueOf(it.toUpperCase(Locale.ROOT)))
                .orElse(ArrearsRequest.Why.UNSAID);
        Optional<String> waiting = section.findText("waiting");
        List<String> timeline = section.listTexts("timeline");
        return scheme.flatMap(how -> paid.map(month -> new ArrearsTrial(where,
                new ArrearsRequest(how, where.region(), month, why), expected, waiting, timeline)));
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(text.length() == 4 ? text + "-12" : text);
    }

    @Override
    public List<String> run(Policies policies) {
        ArrearsRuling ruling = new ArrearsRule(policies).judge(request, where.on());
        List<String> differences = new ArrayList<>(expected.differences(ruling.ruling()));
        String months = months(ruling);
        waiting.filter(it -> !it.equals(months)).ifPresent(it -> differences.add("等待期应是 " + it + "，得到 " + months));
        List<String> lines = ruling.timeline().stream().flatMap(it -> List.of(it.what(), text(it)).stream()).toList();
        timeline.stream()
                .filter(it -> !lines.contains(it))
                .forEach(it -> differences.add("时间线里应有 " + it + "，得到 " + lines));
        return differences;
    }

    private static String months(ArrearsRuling ruling) {
        return ruling.waiting()
                .map(it -> it.least() == it.most() ? "" + it.most() : it.least() + "-" + it.most())
                .orElse("unknown");
    }

    private static String text(Event event) {
        return event.what() + event.from().or(event::until).map(LocalDate::toString).map(it -> " " + it).orElse("");
    }
}
