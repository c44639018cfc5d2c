package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Scheme;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** The holder is insured as an employee (working, retired, or flexible with a plan that has an account). */
final class HolderInsured implements BindingRule.Condition {

    private final Policies policies;

    HolderInsured(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        check(request.holder(), on, findings);
    }

    /** Adds what holds of the holder, whoever it is for. */
    void check(Holder holder, LocalDate on, Findings findings) {
        Lookup schemes = policies.lookup(Parameter.HOLDER_SCHEMES, holder.who().region(), on);
        if (schemes instanceof Lookup.NotInForce) {
            findings.add("holder-not-in-force", Verdict.NO, schemes);
            return;
        }
        findings.add("holder-insured", byScheme(holder, schemes, findings), schemes);
        byStanding(holder, on, findings, schemes);
    }

    private static Verdict byScheme(Holder holder, Lookup schemes, Findings findings) {
        Scheme scheme = holder.who().scheme();
        if (!(schemes instanceof Lookup.InForce it)) {
            return Verdict.UNKNOWN;
        }
        if (scheme == Scheme.UNSAID) {
            findings.help("holder-must-be-employee");
            return Verdict.DEPENDS;
        }
        if (!(it.value() instanceof Value.Codes allowed) || !allowed.codes().contains(scheme.code())) {
            findings.help("holder-must-be-employee");
            return Verdict.NO;
        }
        return scheme == Scheme.FLEXIBLE ? flexible(holder, findings) : Verdict.YES;
    }

    private static Verdict flexible(Holder holder, Findings findings) {
        return switch (holder.account()) {
            case Holder.Open it -> Verdict.YES;
            case Holder.Missing it -> Verdict.NO;
            case Holder.Unsaid it -> {
                findings.help("flexible-plan");
                yield Verdict.DEPENDS;
            }
        };
    }

    private void byStanding(Holder holder, LocalDate on, Findings findings, Lookup schemes) {
        switch (holder.who().standing()) {
            case ACTIVE, UNSAID -> {
            }
            case ENDED -> {
                findings.add("holder-running", Verdict.NO, schemes);
                findings.help("holder-insure-again");
            }
            case SUSPENDED -> Suspension.check(policies.lookup(Parameter.HOLDER_SUSPENDED, holder.who().region(), on),
                    "holder-running", findings);
        }
    }

}
