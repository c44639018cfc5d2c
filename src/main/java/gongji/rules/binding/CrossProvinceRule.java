package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/** Whether accounts may be shared across provinces at all, where only one side, or neither, is known. Thread-safe. */
public final class CrossProvinceRule {

    /** Name of the rule in reasons. */
    public static final String RULE = "across-provinces";

    /** Name in reasons of whether the holder's own side is open. */
    public static final String OWN_SIDE = "holder-side-open";

    /** Name in reasons of whether the relative's side is open. */
    public static final String OTHER_SIDE = "beneficiary-side-open";

    private final Policies policies;

    /** Judges by these policies. */
    public CrossProvinceRule(Policies policies) {
        this.policies = policies;
    }

    /** {@return what holds on that day for somebody insured there; never a yes, as the other side has to be open too} */
    public Ruling judge(RegionCode region, LocalDate on) {
        return judge(region, Optional.empty(), on);
    }

    /**
     * {@return what holds on that day for somebody insured there}
     *
     * @param theirs where the relative is insured, if that is known
     */
    public Ruling judge(RegionCode region, Optional<RegionCode> theirs, LocalDate on) {
        Findings findings = new Findings(on);
        Lookup pooling = policies.lookup(Parameter.POOLING_CROSS_PROVINCE, region, on);
        Verdict verdict = crossing(pooling);
        findings.add(RULE, verdict, pooling);
        if (verdict != Verdict.DEPENDS) {
            return findings.help("same-province-only").ruling();
        }
        if (!region.isNation()) {
            new Side(policies).check(region, OWN_SIDE, on, findings);
        }
        theirs.ifPresent(other -> new Side(policies).check(other, OTHER_SIDE, on, findings));
        way(policies.lookup(Parameter.CROSS_PROVINCE_WAY, region, on), findings);
        return findings.caution("check-app").help("wallet").ruling();
    }

    static Verdict crossing(Lookup pooling) {
        return switch (pooling) {
            case Lookup.InForce it -> it.value().text().equals("both-open") ? Verdict.DEPENDS : Verdict.NO;
            case Lookup.NotInForce it -> Verdict.NO;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    /** Adds how it is done on that day, where that is known. */
    static void way(Lookup way, Findings findings) {
        if (way instanceof Lookup.InForce it) {
            findings.add("cross-province-way", Verdict.YES, way).help("way-" + it.value().text());
        }
    }
}
