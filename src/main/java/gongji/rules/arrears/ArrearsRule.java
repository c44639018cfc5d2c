package gongji.rules.arrears;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What follows from a gap in contributions: a dated timeline, and what is not lost. Thread-safe. */
public final class ArrearsRule {

    private final Policies policies;

    /** Judges by these policies. */
    public ArrearsRule(Policies policies) {
        this.policies = policies;
    }

    /** {@return what follows, seen from that day} */
    public ArrearsRuling judge(ArrearsRequest request, LocalDate on) {
        return switch (request.scheme()) {
            case EMPLOYEE, FLEXIBLE -> new MonthlyGap(policies, request, on).judge();
            case RESIDENT -> new YearlyGap(policies, request, on).judge();
            case RETIREE -> retired(request, on);
            case UNINSURED, UNSAID -> unsaid(request, on);
        };
    }

    private ArrearsRuling retired(ArrearsRequest request, LocalDate on) {
        Lookup years = policies.lookup(Parameter.ARREARS_YEARS_KEPT, request.region(), on);
        Findings findings = new Findings(on).add("retired-pays-nothing",
                years instanceof Lookup.NotInForce ? Verdict.NO : Verdict.YES, years);
        return new ArrearsRuling(findings.ruling(), 0, List.of(), Optional.empty());
    }

    private ArrearsRuling unsaid(ArrearsRequest request, LocalDate on) {
        Lookup years = policies.lookup(Parameter.ARREARS_YEARS_KEPT, request.region(), on);
        Findings findings = new Findings(on).add("scheme-needed", Verdict.DEPENDS, years).help("say-scheme");
        return new ArrearsRuling(findings.ruling(), 0, List.of(), Optional.empty());
    }
}
