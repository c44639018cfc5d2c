package gongji.rules.scope;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
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

    private final Policies policies;

    /** Judges by these policies. */
    public ScopeRule(Policies policies) {
        this.policies = policies;
    }

    /** {@return whether shared money of a holder insured in that region may pay this on that day} */
    public Ruling judge(Cost cost, RegionCode region, LocalDate on) {
        Lookup found = find(cost, region, on);
        Findings findings = new Findings(on).add(rule(found), verdict(found), found);
        switch (findings.verdict()) {
            case YES -> {
                if (cost.isTreatment()) {
                    findings.help("after-reimbursement");
                }
            }
            case DEPENDS, UNKNOWN -> findings.help("ask-local-office");
            case NO -> findings.help(found instanceof Lookup.NotInForce ? "check-region" : "what-can-be-paid");
        }
        return findings.mention(policies.mentions(cost.parameter(), region, on)).ruling();
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
