package gongji.household.record;

import gongji.rules.parameter.Asked;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.SourceId;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value a decision rested on, as it was then.
 *
 * @param rule the rule, such as {@code relation-allowed}; the parameter where no rule told of it
 * @param value as files write it, {@code none} and {@code unknown} among it; empty where nothing was looked up
 * @param region the region whose file decided
 * @param since the first day of the value
 * @param source the document's id
 * @param asked what was looked up; empty in a receipt that is older than this note
 */
public record UsedValue(String rule, Optional<String> value, Optional<RegionCode> region, Optional<LocalDate> since,
        Optional<String> source, Optional<Asked> asked) {

    /** {@return every value that a ruling rests on, each once} */
    public static List<UsedValue> listOf(Ruling ruling) {
        return Stream.concat(ruling.reasons().stream().map(UsedValue::of), ruling.silent().stream().map(UsedValue::of))
                .distinct()
                .toList();
    }

    private static UsedValue of(Lookup found) {
        return of(Reason.of(found.asked().name().name(), Verdict.YES, found));
    }

    private static UsedValue of(Reason reason) {
        return new UsedValue(reason.rule(), Optional.of(reason.found().text()), reason.region(), reason.since(),
                reason.source().map(SourceId::id), Optional.of(reason.found().asked()));
    }
}
