package gongji.dialogs;

import gongji.household.record.UsedValue;
import gongji.knowledge.answer.Terms;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that a receipt rests on, in words: what each is about, whose it is, since when, and by which document. Immutable. */
public record Grounds(Handbook handbook) {

    /** {@return a line for each beginning of rules of one region; empty where no value was in force} */
    public Optional<Part.Card> card(List<UsedValue> used) {
        Map<Version, List<Value>> rules = new LinkedHashMap<>();
        for (UsedValue it : used) {
            Value name = new Value.Nested(name(it));
            version(it).map(version -> rules.computeIfAbsent(version, unused -> new ArrayList<>()))
                    .filter(names -> !names.contains(name))
                    .ifPresent(names -> names.add(name));
        }
        List<Part.Line> lines = rules.entrySet().stream().map(it -> it.getKey().line(it.getValue())).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Part.Card(Phrase.of("receipt.versions"), lines));
    }

    private Optional<Version> version(UsedValue used) {
        return used.since()
                .map(since -> new Version(used.region().orElse(RegionCode.NATION),
                        Terms.since(since, earliest(used, since)),
                        used.source().flatMap(handbook.explanation()::findSource)));
    }

    /** What was looked up; a receipt that is older than that note says only that there was a rule. */
    private static Phrase name(UsedValue used) {
        Optional<String> parameter = used.asked().map(it -> it.name().name());
        Optional<Phrase> known = parameter.filter(it -> isKnown(used.asked())).map(it -> Phrase.of("parameter." + it));
        Optional<Phrase> cost = parameter.flatMap(Grounds::cost)
                .map(it -> Phrase.of("receipt.cost").with("cost", Terms.cost(it)));
        return known.or(() -> cost).orElse(Phrase.of("receipt.rule"));
    }

    private static boolean isKnown(Optional<Asked> asked) {
        return asked.flatMap(it -> Parameter.findByName(it.name())).isPresent();
    }

    private static Optional<Cost> cost(String parameter) {
        return Stream.of(Cost.values()).filter(it -> parameter.equals("scope." + it.code())).findFirst();
    }

    /** The first day on which it may have begun; a rule whose file has changed since then is taken at its word. */
    private LocalDate earliest(UsedValue used, LocalDate since) {
        return used.asked()
                .map(it -> handbook.policies().lookup(it.name(), it.region(), it.on()))
                .filter(it -> it instanceof Lookup.InForce found && found.since().equals(since))
                .map(it -> it instanceof Lookup.InForce found ? found.earliest() : since)
                .orElse(since);
    }

    private record Version(RegionCode region, Value since, Optional<Source> source) {

        Part.Line line(List<Value> rules) {
            Phrase name = Phrase.of("receipt.version").with("region", Terms.region(region)).with("day", since);
            Phrase value = source.map(Version::document)
                    .map(it -> Phrase.of("receipt.since-by").with("source", it))
                    .orElse(Phrase.of("receipt.since"));
            return new Part.Line(name, new Value.Nested(value.with("rules", new Value.Joined(rules))),
                    Optional.empty());
        }

        private static String document(Source source) {
            return source.number().orElse("《" + source.title() + "》");
        }
    }
}
