package gongji.rules.parameter;

import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated line of a policy file: from a day on, something holds, nothing holds, or it is not known.
 *
 * @param earliest the first day on which it may have begun
 * @param latest the first day on which it certainly holds; equal to {@code earliest} where the day is known
 * @param until the last day, where an end is said
 * @param published when the document appeared
 * @param checked when somebody last compared it with the source
 */
public record Entry(Setting setting, LocalDate earliest, LocalDate latest, Optional<LocalDate> until, SourceId source,
        Confidence confidence, Optional<LocalDate> published, LocalDate checked) {

    /** Rejects days in the wrong order. */
    public Entry {
        if (latest.isBefore(earliest) || until.filter(latest::isAfter).isPresent()) {
            throw new IllegalArgumentException("days out of order: " + earliest + ", " + latest + ", " + until);
        }
    }

    /**
     * What an entry sets.
     *
     * <pre>
     * Setting = Known(value) | Nothing (explicitly not in force) | Unknown
     * </pre>
     */
    public sealed interface Setting {}

    /** This value. */
    public record Known(Value value) implements Setting {}

    /** Explicitly no rule from that day on. */
    public record Nothing() implements Setting {}

    /** Explicitly not known from that day on. */
    public record Unknown() implements Setting {}

    /** {@return whether the day is at or after the first possible one and not after the end} */
    public boolean touches(LocalDate on) {
        return !on.isBefore(earliest) && until.filter(on::isAfter).isEmpty();
    }

    /** {@return whether it decides anything: sure enough, or an explicit "not known"} */
    boolean counts() {
        return confidence.decides() || setting instanceof Unknown;
    }

    Optional<Value> known() {
        return setting instanceof Known it ? Optional.of(it.value()) : Optional.empty();
    }

    /** {@return this as the value that holds, in that history} */
    Lookup.InForce inForce(Asked asked, Value value, History history) {
        RegionCode region = history.region();
        return new Lookup.InForce(asked, value, latest, history.beginningOf(this), region, Level.of(region), source,
                confidence, published, history.renewal());
    }
}
