package gongji.rulebook.cases;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.SourceId;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.source.Section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a parameter is in a region on a day.
 *
 * @param is the value as files write it, {@code none}, {@code unknown}, or two days with a slash between
 * @param facts what else is known of it; only what a case names is compared
 */
record ValueTrial(ParameterName parameter, RegionCode region, LocalDate on, String is, Map<String, String> facts)
        implements
            Case.Trial {

    private static final List<String> FACTS = List.of("level", "since", "starts", "source", "published", "renewal");

    /** Copies the facts. */
    ValueTrial {
        facts = Map.copyOf(facts);
    }

    static Optional<Case.Trial> read(Section section, Where where) {
        Optional<String> parameter = section.needText("parameter");
        Optional<String> is = section.needText("is");
        Map<String, String> facts = new TreeMap<>();
        FACTS.forEach(fact -> section.findText(fact).ifPresent(it -> facts.put(fact, it)));
        return parameter.flatMap(name -> is.map(
                value -> new ValueTrial(ParameterName.of(name), where.region(), where.on(), value, facts)));
    }

    @Override
    public List<String> run(Policies policies) {
        List<String> differences = new ArrayList<>();
        Lookup found = policies.lookup(parameter, region, on);
        compare("取值", is, text(found), differences);
        Map<String, String> known = facts(found);
        facts.forEach((fact, wanted) -> compare(fact, wanted, known.getOrDefault(fact, "none"), differences));
        return differences;
    }

    /** {@return what is known of a value beside the value itself, in the order a case writes it} */
    static Map<String, String> facts(Lookup found) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("level", found.level().code());
        switch (found) {
            case Lookup.InForce it -> {
                facts.put("since", it.since().toString());
                facts.put("source", it.source().id());
                it.published().ifPresent(day -> facts.put("published", day.toString()));
                it.renewal().ifPresent(day -> facts.put("renewal", day.toString()));
            }
            case Lookup.NotInForce it -> {
                facts.put("starts", it.starts().map(LocalDate::toString).orElse("none"));
                facts.put("source", it.source().map(SourceId::id).orElse("none"));
            }
            case Lookup.NotKnown it -> facts.put("source", it.source().map(SourceId::id).orElse("none"));
        }
        return facts;
    }

    /** {@return what was found, as a case writes it} */
    static String text(Lookup found) {
        return switch (found) {
            case Lookup.InForce it -> it.value().text();
            case Lookup.NotInForce it -> "none";
            case Lookup.NotKnown it -> it.between().map(Value.Between::text).orElse("unknown");
        };
    }

    private static void compare(String what, String wanted, String found, List<String> differences) {
        if (!wanted.equals(found)) {
            differences.add(what + "应是 " + wanted + "，得到 " + found);
        }
    }
}
