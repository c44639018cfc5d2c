package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** The beneficiary is insured at all, as an employee or as a resident, and the insurance is running. */
final class BeneficiaryInsured implements BindingRule.Condition {

    private final Policies policies;

    BeneficiaryInsured(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        Insured who = request.beneficiary().who();
        Lookup needed = policies.lookup(Parameter.BENEFICIARY_INSURED, request.holder().who().region(), on);
        if (needed instanceof Lookup.NotInForce) {
            findings.silently(needed);
            return;
        }
        Verdict verdict = verdict(who, needed);
        findings.add("beneficiary-insured", verdict, needed);
        if (verdict != Verdict.YES) {
            findings.help("insure-beneficiary-first");
        }
        if (who.standing() == Standing.SUSPENDED) {
            Suspension.check(policies.lookup(Parameter.BENEFICIARY_SUSPENDED, request.holder().who().region(), on),
                    "beneficiary-running", findings);
        }
    }

    private static Verdict verdict(Insured who, Lookup needed) {
        boolean required = needed instanceof Lookup.InForce it && it.value().text().equals("yes");
        if (!required) {
            return needed instanceof Lookup.InForce ? Verdict.YES : Verdict.UNKNOWN;
        }
        if (who.scheme() == Scheme.UNINSURED || who.standing() == Standing.ENDED) {
            return Verdict.NO;
        }
        return who.scheme() == Scheme.UNSAID ? Verdict.DEPENDS : Verdict.YES;
    }
}
