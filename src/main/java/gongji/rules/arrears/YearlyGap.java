package gongji.rules.arrears;

import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The gap of a resident, who pays year by year. Joining again in the course of a year, or after a year was left out,
 * brings a fixed waiting period and a variable one for the years left out.
 */
final class YearlyGap {

    private final Policies policies;
    private final ArrearsRequest request;
    private final LocalDate on;
    private final Findings findings;
    private final Timeline timeline = new Timeline();
    private final int lastPaid;
    private boolean nothingAdded;

    YearlyGap(Policies policies, ArrearsRequest request, LocalDate on) {
        this.policies = policies;
        this.request = request;
        this.on = on;
        this.findings = new Findings(on);
        this.lastPaid = request.paidThrough().getYear();
    }

    ArrearsRuling judge() {
        if (on.getYear() <= lastPaid) {
            findings.add("nothing-missing", Verdict.YES, look(Parameter.INCENTIVE_CONTINUOUS_YEARS));
            return new ArrearsRuling(findings.ruling(), 0, timeline.sorted(), Optional.empty());
        }
        Reason stops = Reason.of("resident-year-over", Verdict.YES, look(Parameter.ARREARS_RESIDENT_FIXED));
        timeline.until("cover-until", LocalDate.of(lastPaid, 12, 31), stops);
        timeline.from("reimbursement-stops", LocalDate.of(lastPaid + 1, 1, 1), stops);
        if (look(Parameter.ARREARS_RESIDENT_FIXED) instanceof Lookup.NotInForce none) {
            findings.add("waiting-not-in-force", Verdict.NO, none)
                    .help("rejoin-plainly")
                    .caution("no-personal-account");
            return new ArrearsRuling(findings.ruling(), missing(), timeline.sorted(), Optional.empty());
        }
        Optional<Waiting> waiting = waiting();
        repair();
        incentives();
        return new ArrearsRuling(findings.ruling(), missing(), timeline.sorted(), waiting);
    }

    /** Whole years left out when joining again today; the current year counts once it is over. */
    private int missing() {
        return on.getYear() - lastPaid - 1;
    }

    /** Of the years left out those that the region counts, where it says from which year on. */
    private int counted() {
        return count(look(Parameter.ARREARS_RESIDENT_COUNTS_FROM)).map(this::years).orElse(missing());
    }

    private Optional<Waiting> waiting() {
        Lookup fixed = look(Parameter.ARREARS_RESIDENT_FIXED);
        Optional<Integer> months = count(fixed);
        Verdict verdict = months.isPresent() ? Verdict.NO : unfound(fixed);
        findings.add("waiting-fixed", verdict, fixed).help("rejoin-now").caution("newborns-excepted");
        timeline.also("waiting-fixed", Reason.of("waiting-fixed", verdict, fixed));
        nameNation(fixed, Parameter.ARREARS_RESIDENT_FIXED, "waiting-fixed-nation");
        Optional<Waiting> variable = missing() > 0 ? variable() : Optional.of(Waiting.exactly(0));
        return months.flatMap(it -> variable.map(Waiting.exactly(it)::plus));
    }

    private static Verdict unfound(Lookup found) {
        return found instanceof Lookup.NotInForce ? Verdict.YES : Verdict.UNKNOWN;
    }

    private Optional<Waiting> variable() {
        Lookup perYear = look(Parameter.ARREARS_RESIDENT_VARIABLE);
        Lookup fromGap = look(Parameter.ARREARS_RESIDENT_FROM_YEAR_GAP);
        Lookup counted = look(Parameter.ARREARS_RESIDENT_COUNTS_FROM);
        Optional<Waiting> range = count(perYear).map(it -> range(it, fromGap, counted));
        tellVariable(range, perYear, fromGap);
        findings.aside("waiting-from-gap", known(fromGap), fromGap);
        findings.aside("waiting-counted-from", known(counted), counted);
        if (range.filter(it -> it.least() != it.most()).isPresent()) {
            findings.caution("waiting-two-readings");
        }
        timeline.ifInForce("waiting-from-gap", fromGap);
        timeline.ifInForce("waiting-counted-from", counted);
        return range;
    }

    /** Where the region's own way of counting adds nothing, the national rule is only named. */
    private void tellVariable(Optional<Waiting> range, Lookup perYear, Lookup fromGap) {
        boolean adds = range.filter(Waiting.exactly(0)::equals).isEmpty();
        if (adds) {
            Verdict verdict = range.isPresent() ? Verdict.NO : unfound(perYear);
            findings.add("waiting-variable", verdict, perYear);
            timeline.also("waiting-variable", Reason.of("waiting-variable", verdict, perYear));
        } else {
            nothingAdded = true;
            findings.silently(perYear);
            timeline.also("waiting-variable-none", Reason.of("waiting-variable-none", Verdict.YES, fromGap));
        }
        if (!adds || perYear.level() != Level.NATION) {
            nameNation(fromGap, Parameter.ARREARS_RESIDENT_VARIABLE, "waiting-variable-nation");
        }
    }

    /** Where the region does not say from which gap or year it counts, both readings give the ends of the range. */
    private Waiting range(int perYear, Lookup fromGap, Lookup counted) {
        int fewest = years(count(counted).orElse(firstYear(counted)));
        int most = years(count(counted).orElse(lastPaid + 1));
        int least = fewest - count(fromGap).orElse(2) + 1;
        int largest = most - count(fromGap).orElse(1) + 1;
        return new Waiting(Math.max(0, least) * perYear, Math.max(0, Math.max(least, largest)) * perYear);
    }

    /** Years left out from that year on. */
    private int years(int from) {
        return Math.max(0, on.getYear() - Math.max(lastPaid + 1, from));
    }

    /** At the least the years since the rule itself began are counted. */
    private int firstYear(Lookup counted) {
        Lookup fixed = look(Parameter.ARREARS_RESIDENT_FIXED);
        return fixed instanceof Lookup.InForce it && !(counted instanceof Lookup.NotInForce)
                ? it.since().getYear()
                : lastPaid + 1;
    }

    private void repair() {
        if (missing() > 0 && !nothingAdded) {
            timeline.ifInForce("repair", look(Parameter.ARREARS_RESIDENT_REPAIR));
            findings.help("repair-by-paying");
        }
        Lookup years = look(Parameter.ARREARS_RESIDENT_FLOOR_YEARS);
        if (count(years).filter(it -> counted() >= it).isPresent()) {
            findings.used(years);
            timeline.ifInForce("repair-floor", look(Parameter.ARREARS_RESIDENT_FLOOR));
        }
    }

    private void incentives() {
        timeline.ifInForce("incentive-starts-again", look(Parameter.INCENTIVE_CONTINUOUS_YEARS));
        Lookup kept = look(Parameter.INCENTIVE_KEPT);
        timeline.also("incentive-kept", Reason.of("incentive-kept", known(kept), kept));
        findings.caution("no-personal-account");
    }

    private void nameNation(Lookup used, Parameter parameter, String rule) {
        Lookup nation = policies.lookup(parameter, RegionCode.NATION, on);
        if (used.level() != Level.NATION && nation instanceof Lookup.InForce) {
            findings.aside(rule, Verdict.YES, nation);
            timeline.also(rule, Reason.of(rule, Verdict.YES, nation));
        }
    }

    private static Verdict known(Lookup found) {
        return found instanceof Lookup.InForce ? Verdict.YES : Verdict.UNKNOWN;
    }

    private Lookup look(Parameter parameter) {
        return policies.lookup(parameter, request.region(), on);
    }

    private static Optional<Integer> count(Lookup found) {
        return found instanceof Lookup.InForce it && it.value() instanceof Value.Count count
                ? Optional.of((int) count.number())
                : Optional.empty();
    }
}
