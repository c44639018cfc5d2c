package gongji.rules.verdict;

import gongji.rules.parameter.Confidence;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.SourceId;
import gongji.rules.parameter.Unit;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One condition that was looked at, and what it said. Words live under {@code reason.<rule>.<verdict>}.
 *
 * @param rule stable name of the rule, such as {@code relation-allowed}
 * @param verdict what this condition alone says
 * @param value the value that was used; between two known days it is a {@link Value.Between}
 * @param level the level whose file decided
 * @param region the region whose file decided
 * @param since the first day of the value; the earliest possible one where it is not known exactly
 * @param confidence how sure the source is
 * @param source the document
 * @param found the lookup it rests on
 */
public record Reason(String rule, Verdict verdict, Optional<Value> value, Optional<Level> level,
        Optional<RegionCode> region, Optional<LocalDate> since, Optional<Confidence> confidence,
        Optional<SourceId> source, Lookup found) {

    /** {@return a reason that rests on what a lookup found} */
    public static Reason of(String rule, Verdict verdict, Lookup found) {
        return switch (found) {
            case Lookup.InForce it -> new Reason(rule, verdict, Optional.of(it.value()), Optional.of(it.level()),
                    Optional.of(it.region()), Optional.of(it.since()), Optional.of(it.confidence()),
                    Optional.of(it.source()), found);
            case Lookup.NotInForce it -> new Reason(rule, verdict, Optional.empty(), Optional.of(it.level()),
                    Optional.of(it.region()), it.starts(), Optional.empty(), it.source(), found);
            case Lookup.NotKnown it -> new Reason(rule, verdict, it.between().map(Value.class::cast),
                    Optional.of(it.level()), Optional.of(it.region()), it.between().map(Value.Between::earliest),
                    it.confidence(), it.source(), found);
        };
    }

    /** {@return whether {@code since} is the day itself, and not only one by which it had begun} */
    public boolean isSinceExact() {
        return found instanceof Lookup.InForce it && it.isSinceExact();
    }

    /** {@return the parameter whose value is a number of people, where this rests on such a one} */
    public Optional<ParameterName> counted() {
        ParameterName name = found.asked().name();
        return Parameter.findByName(name).filter(it -> it.unit() == Unit.PERSONS).map(Parameter::id);
    }

    /** {@return the first day on which the value may have begun; another than {@code since} where only a day is known by which it had} */
    public Optional<LocalDate> earliest() {
        return switch (found) {
            case Lookup.InForce it -> Optional.of(it.earliest());
            case Lookup.NotKnown it -> it.between().map(Value.Between::earliest);
            case Lookup.NotInForce it -> it.starts();
        };
    }

    /** {@return this reason with the value that holds from a day on at the latest, where it rests on a change between two days} */
    public Reason withLater(Value other, LocalDate latest) {
        return new Reason(rule, verdict, Optional.of(other), level, region, Optional.of(latest), confidence, source,
                found);
    }
}
