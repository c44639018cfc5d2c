package gongji.rules.scope;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.sharing.SharingBegun;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/** Which costs the shared money may pay: allowed, forbidden, or a local matter. Thread-safe. */
public final class ScopeRule {

    /** Name of the rule in reasons. */
    public static final String RULE = "cost-allowed";

    /** Name of the rule in reasons where there was no rule yet. */
    private static final String NOT_IN_FORCE = "cost-not-in-force";

    /** Name of the rule in reasons where the documents list what may be paid and this is not among it. */
    private static final String NOT_LISTED = "cost-not-listed";

    /** Name of the rule in reasons that tells from which day on it may be paid. */
    private static final String LATER = "cost-later";

    /** Name of the rule in reasons that tells what alone is known to be paid in that way. */
    private static final String ONLY = "cost-only";

    /** Name of the rule in reasons about paying for somebody of another province. */
    private static final String ACROSS = "cross-province-cost";

    private final Policies policies;
    private final SharingBegun sharing;

    /** Judges by these policies. */
    public ScopeRule(Policies policies) {
        this.policies = policies;
        this.sharing = new SharingBegun(policies);
    }

    /** {@return whether shared money of a holder insured in that region may pay this on that day} */
    public Ruling judge(Cost cost, RegionCode region, LocalDate on) {
        Lookup found = find(cost, region, on);
        Verdict verdict = found instanceof Lookup.NotInForce ? sharing.unruled(region, on) : verdict(found);
        Findings findings = new Findings(on).add(rule(found), verdict, found);
        boolean begun = sharing.check(region, on, findings) == Verdict.YES;
        switch (verdict) {
            case YES -> {
                if (begun && cost.isTreatment()) {
                    findings.help("after-reimbursement");
                }
            }
            case DEPENDS, UNKNOWN -> findings.help("ask-local-office");
            case NO -> refused(cost, found, begun, findings);
        }
        only(cost, found, findings);
        return findings.mention(policies.mentions(cost.parameter(), region, on)).ruling();
    }

    /** Tells from which day on it may, or what else may on that day; never what is just refused. */
    private void refused(Cost cost, Lookup found, boolean begun, Findings findings) {
        Optional<Lookup.InForce> later = policies.findLater(found.asked(), it -> verdict(it.value()) == Verdict.YES);
        later.ifPresent(it -> findings.aside(LATER, Verdict.DEPENDS, it));
        if (found instanceof Lookup.InForce && begun) {
            Lookup premium = policies.lookup(Cost.RESIDENT_PREMIUM.parameter(), found.asked().region(),
                    found.asked().on());
            boolean also = cost != Cost.RESIDENT_PREMIUM && verdict(premium) == Verdict.YES;
            findings.help(also ? "what-can-be-paid" : "what-treatment-can-be-paid");
        } else if (later.isEmpty() && begun) {
            findings.help("check-region");
        }
    }

    /** Where a document names one product or one district, no other is taken for it. */
    private void only(Cost cost, Lookup found, Findings findings) {
        Lookup only = policies.lookup(cost.only(), found.asked().region(), found.asked().on());
        if (found instanceof Lookup.InForce && only instanceof Lookup.InForce) {
            findings.aside(ONLY, Verdict.DEPENDS, only);
        }
    }

    /** {@return whether money of a holder insured in that region may pay this for somebody of another province on that day} */
    public Ruling judgeAcross(Cost cost, RegionCode holder, LocalDate on) {
        Lookup costs = policies.lookup(Parameter.CROSS_PROVINCE_COSTS, holder, on);
        return new Findings(on).add(ACROSS, coversAcross(costs, cost), costs).ruling();
    }

    private static Verdict coversAcross(Lookup costs, Cost cost) {
        if (!(costs instanceof Lookup.InForce it) || !(it.value() instanceof Value.Codes codes)) {
            return Verdict.UNKNOWN;
        }
        boolean listed = codes.codes().contains(cost.code())
                || cost.wider().filter(wider -> codes.codes().contains(wider.code())).isPresent();
        return listed ? Verdict.YES : Verdict.NO;
    }

    /** {@return whether a ruling of this rule refuses the cost itself, and not only on that day or in that place} */
    public static boolean refusesCost(Ruling ruling) {
        return ruling.reasons()
                .stream()
                .filter(it -> it.verdict() == Verdict.NO)
                .anyMatch(it -> it.rule().equals(RULE) || it.rule().equals(NOT_LISTED));
    }

    private static String rule(Lookup found) {
        return switch (found) {
            case Lookup.InForce it -> it.value().text().equals("unlisted") ? NOT_LISTED : RULE;
            case Lookup.NotInForce it -> NOT_IN_FORCE;
            case Lookup.NotKnown it -> RULE;
        };
    }

    /** The kind's own rule, at whatever level; else that of the wider kind. */
    private Lookup find(Cost cost, RegionCode region, LocalDate on) {
        Lookup own = policies.lookup(cost.parameter(), region, on);
        Optional<Cost> wider = cost.wider();
        boolean silent = own instanceof Lookup.NotKnown it && it.source().isEmpty();
        return silent && wider.isPresent() ? find(wider.get(), region, on) : own;
    }

    private static Verdict verdict(Lookup found) {
        return switch (found) {
            case Lookup.InForce it -> verdict(it.value());
            case Lookup.NotInForce it -> Verdict.NO;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    private static Verdict verdict(Value value) {
        return switch (value.text()) {
            case "allowed" -> Verdict.YES;
            case "forbidden", "unlisted" -> Verdict.NO;
            default -> Verdict.DEPENDS;
        };
    }
}
