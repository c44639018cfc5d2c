package gongji.rules.parameter;

import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about a parameter in a region on a day.
 *
 * <pre>
 * Lookup = InForce(value, since, where, source, …) | NotInForce(where, starts?) | NotKnown(where, between two days?)
 * </pre>
 */
public sealed interface Lookup {

    /**
     * The value holds. Its confidence is high or medium: others never decide (see {@link Policies#mentions}).
     *
     * @param since first day on which it is certainly in force
     * @param earliest first day on which it may have begun; equal to {@code since} where the day is known
     * @param region the region whose file says so
     * @param published when the document appeared, if that is known
     * @param renewal when a new value is expected
     */
    record InForce(Asked asked, Value value, LocalDate since, LocalDate earliest, RegionCode region, Level level,
            SourceId source, Confidence confidence, Optional<LocalDate> published, Optional<LocalDate> renewal)
            implements
                Lookup {

        @Override
        public String text() {
            return value.text();
        }

        /** {@return whether the day it began is known, and not only a day by which it had} */
        public boolean isSinceExact() {
            return earliest.equals(since);
        }

        /** {@return whether a newer value should have appeared before that day} */
        public boolean isStale(LocalDate on) {
            return renewal.filter(on::isAfter).isPresent();
        }
    }

    /**
     * No such rule on that day: it began later, or was ended.
     *
     * @param starts the first day of the rule, when it began later
     * @param source the document that says so
     */
    record NotInForce(Asked asked, RegionCode region, Level level, Optional<LocalDate> starts,
            Optional<SourceId> source) implements Lookup {

        @Override
        public String text() {
            return "none";
        }
    }

    /**
     * Nobody here knows. Never to be replaced by a guess.
     *
     * @param between the two days between which it changed, when that is why
     * @param before what held before the first of the two days
     * @param after what holds from the second of the two days
     */
    record NotKnown(Asked asked, RegionCode region, Level level, Optional<Value.Between> between,
            Optional<Value> before, Optional<Value> after, Optional<SourceId> source, Optional<Confidence> confidence)
            implements
                Lookup {

        @Override
        public String text() {
            return between.map(Value.Between::text).orElse("unknown");
        }
    }

    /** {@return what was asked} */
    Asked asked();

    /** {@return what was found as files write it, {@code none} and {@code unknown} among it} */
    String text();

    RegionCode region();

    Level level();
}
