package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.OptionalInt;

/** How many people one account may serve, now and ever, and how many accounts may serve one person. */
final class Numbers implements BindingRule.Condition {

    /** Name of the rule in reasons on how many may be bound at the same time. */
    private static final String NOW = "beneficiaries-now";

    private final Policies policies;

    Numbers(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        RegionCode region = request.holder().who().region();
        limit(policies.lookup(Parameter.HOLDER_BENEFICIARIES_MAX, region, on), request.holder().now(),
                NOW, findings);
        limit(policies.lookup(Parameter.HOLDER_BENEFICIARIES_EVER, region, on), request.holder().ever(),
                "beneficiaries-ever", findings);
        limit(policies.lookup(Parameter.BENEFICIARY_HOLDERS_MAX, region, on), request.beneficiary().holders(),
                "holders-of-one", findings);
        findings.mention(policies.mentions(Parameter.HOLDER_BENEFICIARIES_MAX.id(), region, on));
        findings.mention(policies.mentions(Parameter.BENEFICIARY_HOLDERS_MAX.id(), region, on));
    }

    /** Where nobody counted, a limit is only told. */
    private static void limit(Lookup limit, OptionalInt count, String rule, Findings findings) {
        if (!(limit instanceof Lookup.InForce it) || !(it.value() instanceof Value.Count most)) {
            if (rule.equals(NOW)) {
                findings.caution("app-tells-limits");
            }
            return;
        }
        boolean full = count.isPresent() && count.getAsInt() >= most.number();
        findings.add(rule, full ? Verdict.NO : Verdict.YES, limit);
        if (full) {
            findings.help(help(rule));
        }
    }

    /** Unbinding somebody does not lower what is counted over a lifetime. */
    private static String help(String rule) {
        return switch (rule) {
            case "holders-of-one" -> "other-holder-unbinds";
            case "beneficiaries-ever" -> "another-holder-binds";
            default -> "unbind-somebody";
        };
    }
}
