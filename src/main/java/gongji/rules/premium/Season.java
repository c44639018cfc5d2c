package gongji.rules.premium;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** When a year of cover is paid. The files give its values by the year of cover, from the first of January. */
final class Season {

    private final Lookup from;
    private final Lookup until;
    private final Lookup cover;
    private final Lookup waiting;
    private final int year;

    Season(Policies policies, RegionCode region, int year) {
        LocalDate covered = LocalDate.of(year, 1, 1);
        this.from = policies.lookup(Parameter.PREMIUM_SEASON_FROM, region, covered);
        this.until = policies.lookup(Parameter.PREMIUM_SEASON_UNTIL, region, covered);
        this.cover = policies.lookup(Parameter.PREMIUM_COVER_FROM, region, covered);
        this.waiting = policies.lookup(Parameter.ARREARS_RESIDENT_FIXED, region, covered);
        this.year = year;
    }

    Optional<LocalDate> from() {
        return day(from);
    }

    Optional<LocalDate> until() {
        return day(until);
    }

    /** {@return the first day of cover for whoever pays in the season} */
    Optional<LocalDate> coverFrom() {
        if (!(cover instanceof Lookup.InForce it)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse("--" + it.value().text()).atYear(year));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    void check(LocalDate on, Findings findings) {
        if (on.getYear() > year) {
            findings.add("premium-year-over", Verdict.NO, cover);
            return;
        }
        if (from().filter(on::isBefore).isPresent()) {
            findings.add("premium-season", Verdict.DEPENDS, from).help("wait-for-season");
        } else if (late(on) && until().isEmpty() && waiting instanceof Lookup.NotInForce) {
            findings.aside("premium-season", Verdict.UNKNOWN, from).caution("season-unknown");
        } else if (late(on)) {
            findings.add("premium-season", Verdict.DEPENDS, until().isPresent() ? until : waiting)
                    .caution("mid-year-waiting");
        } else if (from().isPresent()) {
            findings.add("premium-season", Verdict.YES, from);
        } else {
            findings.aside("premium-season", Verdict.UNKNOWN, from).caution("season-unknown");
        }
        if (cover instanceof Lookup.InForce) {
            findings.aside("premium-cover", Verdict.YES, cover);
        }
    }

    /** Once the year of cover has begun, its season is over unless a file says otherwise. */
    private boolean late(LocalDate on) {
        return until().map(on::isAfter).orElse(on.getYear() >= year);
    }

    private static Optional<LocalDate> day(Lookup found) {
        return found instanceof Lookup.InForce it && it.value() instanceof Value.Day day ? Optional.of(day.day())
                : Optional.empty();
    }
}
