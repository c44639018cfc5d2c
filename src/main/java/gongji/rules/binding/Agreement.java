package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Insured;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the beneficiary must agree, and how the relation is shown: by promise or by papers. */
final class Agreement implements BindingRule.Condition {

    private final Policies policies;

    Agreement(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        RegionCode region = request.holder().who().region();
        Lookup age = policies.lookup(Parameter.CONSENT_AGE, region, on);
        if (age instanceof Lookup.InForce it && it.value() instanceof Value.Count from) {
            consent(request.beneficiary(), from.number(), on, age, findings);
        }
        Lookup proof = policies.lookup(Parameter.PROOF, region, on);
        if (proof instanceof Lookup.InForce it) {
            findings.add("proof", Verdict.YES, proof).help("proof-" + it.value().text());
        }
    }

    private static void consent(Beneficiary beneficiary, long from, LocalDate on, Lookup age, Findings findings) {
        Optional<Integer> years = beneficiary.who().body().map((Insured.Body it) -> it.age(on));
        boolean tooYoung = years.isPresent() && years.get() < from;
        if (tooYoung) {
            findings.aside("consent-not-needed", Verdict.YES, age);
            return;
        }
        boolean settled = beneficiary.consent() == Beneficiary.Consent.GIVEN;
        findings.add("consent", settled ? Verdict.YES : Verdict.DEPENDS, age);
        if (!settled) {
            findings.help("beneficiary-agrees");
        }
    }
}
