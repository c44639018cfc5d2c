package gongji.rules.settlement;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** Whether a patient and a holder may take part at all: suspended or ended insurance, another province. */
final class Eligible {

    private final Policies policies;
    private final LocalDate on;
    private final Findings findings;

    Eligible(Policies policies, LocalDate on, Findings findings) {
        this.policies = policies;
        this.on = on;
        this.findings = findings;
    }

    /** {@return whether the patient may be helped with others' money; a refusal weighs on the whole} */
    boolean patient(Patient patient) {
        return switch (patient.who().standing()) {
            case ACTIVE, UNSAID -> true;
            case SUSPENDED -> weigh(policies.lookup(Parameter.BENEFICIARY_SUSPENDED, patient.who().region(), on));
            case ENDED -> {
                Lookup needed = policies.lookup(Parameter.BENEFICIARY_INSURED, patient.who().region(), on);
                findings.add("beneficiary-insured", Verdict.NO, needed).help("insure-beneficiary-first");
                yield false;
            }
        };
    }

    private boolean weigh(Lookup mode) {
        Verdict verdict = whileSuspended(mode);
        findings.add("beneficiary-running", verdict, mode);
        if (verdict != Verdict.YES) {
            findings.help("pay-arrears-first");
        }
        return verdict == Verdict.YES;
    }

    /** {@return whether this holder may pay; why not is told beside the verdict} */
    Verdict holder(Bond bond, Patient patient, Cost cost) {
        Verdict running = running(bond);
        return running.and(place(bond, patient, cost));
    }

    private Verdict running(Bond bond) {
        RegionCode region = bond.who().region();
        return switch (bond.who().standing()) {
            case ACTIVE, UNSAID -> Verdict.YES;
            case ENDED -> aside("holder-running", Verdict.NO, policies.lookup(Parameter.HOLDER_SCHEMES, region, on));
            case SUSPENDED -> {
                Lookup mode = policies.lookup(Parameter.HOLDER_SUSPENDED, region, on);
                yield aside("holder-running", whileSuspended(mode), mode);
            }
        };
    }

    private Verdict place(Bond bond, Patient patient, Cost cost) {
        if (bond.who().region().sharesProvinceWith(patient.who().region())) {
            return Verdict.YES;
        }
        Lookup crossing = policies.lookup(Parameter.POOLING_CROSS_PROVINCE, bond.who().region(), on);
        if (!(crossing instanceof Lookup.InForce it) || !it.value().text().equals("both-open")) {
            return aside("across-provinces", Verdict.NO, crossing);
        }
        findings.caution("check-app");
        Lookup costs = policies.lookup(Parameter.CROSS_PROVINCE_COSTS, bond.who().region(), on);
        return aside("cross-province-cost", coversAcross(costs, cost), costs);
    }

    private static Verdict coversAcross(Lookup costs, Cost cost) {
        if (!(costs instanceof Lookup.InForce it) || !(it.value() instanceof Value.Codes codes)) {
            return Verdict.UNKNOWN;
        }
        boolean listed = codes.codes().contains(cost.code())
                || cost.wider().filter(wider -> codes.codes().contains(wider.code())).isPresent();
        return listed ? Verdict.YES : Verdict.NO;
    }

    /** An existing relation goes on where only new ones are refused. */
    private static Verdict whileSuspended(Lookup mode) {
        return switch (mode) {
            case Lookup.InForce it -> it.value().text().equals("unusable") ? Verdict.NO : Verdict.YES;
            case Lookup.NotInForce it -> Verdict.UNKNOWN;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    private Verdict aside(String rule, Verdict verdict, Lookup found) {
        findings.aside(rule, verdict, found);
        return verdict;
    }
}
