package gongji.knowledge.answer;

import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.parameter.Entry;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * What the policies say to the placeholders of a text for one reader on one day. Immutable.
 *
 * @param region the reader's
 */
record Gaps(Policies policies, RegionCode region, LocalDate on) {

    /** Reads the last day of a month also where it is written a little too late. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    /** {@return whether it asks for a value that is not known, or for which there is no rule} */
    boolean isOpen(MatchResult gap) {
        return !gap.group("name").equals(Filling.READER)
                && !(find(gap) instanceof Lookup.InForce it && !isUnheard(gap, it));
    }

    /** A value of a later day that nobody could have read yet on the day asked about. */
    private boolean isUnheard(MatchResult gap, Lookup.InForce found) {
        return gap.group("on") != null && found.published().filter(it -> it.isAfter(on)).isPresent();
    }

    /** {@return the days behind this one on which a value begins that then is known} */
    Stream<LocalDate> starts(MatchResult gap) {
        ParameterName name = ParameterName.of(gap.group("name"));
        return place(gap).widening()
                .stream()
                .flatMap(it -> policies.findHistory(name, it).stream())
                .flatMap(it -> it.entries().stream().map(Entry::latest))
                .filter(it -> it.isAfter(on) && policies.lookup(name, place(gap), it) instanceof Lookup.InForce);
    }

    /** {@return what stands instead of a clause, the first value of which is missing} */
    Optional<Value> missing(Clause clause) {
        return Filling.PLACEHOLDER.matcher(clause.words())
                .results()
                .filter(this::isOpen)
                .findFirst()
                .map(gap -> new Value.Nested(
                        Phrase.of(find(gap) instanceof Lookup.NotInForce ? "filling.not-in-force"
                                : "filling.not-known")
                                .with("what", policies.describe(ParameterName.of(gap.group("name"))))
                                .with("region", new Value.Nested(Terms.region(place(gap))))
                                .with("day", new Value.Day(day(gap)))));
    }

    Lookup find(MatchResult gap) {
        return policies.lookup(ParameterName.of(gap.group("name")), place(gap), day(gap));
    }

    private LocalDate day(MatchResult gap) {
        return Optional.ofNullable(gap.group("on")).map(it -> LocalDate.parse(it, DAY)).orElse(on);
    }

    RegionCode place(MatchResult gap) {
        return Optional.ofNullable(gap.group("region")).map(RegionCode::of).orElse(region);
    }

    /** {@return the documents of values that held before that one} */
    Stream<String> earlier(Lookup.InForce found) {
        return policies.findHistory(found.asked().name(), found.region())
                .stream()
                .flatMap(it -> it.entries().stream())
                .filter(it -> it.latest().isBefore(found.since()))
                .map(it -> it.source().id());
    }
}
