package gongji.rules.settlement;

import gongji.rules.binding.BindingRule;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.scope.ScopeRule;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** Whether a patient and a holder may take part at all: suspended or ended insurance, another province. */
final class Eligible {

    private final Policies policies;
    private final BindingRule binding;
    private final ScopeRule scope;
    private final LocalDate on;
    private final Findings findings;

    Eligible(Policies policies, LocalDate on, Findings findings) {
        this.policies = policies;
        this.binding = new BindingRule(policies);
        this.scope = new ScopeRule(policies);
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
        return running == Verdict.YES ? place(bond, patient, cost) : running;
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

    /** Where it depends on the places, the whole depends; where they stand against it, the holder is left out. */
    private Verdict place(Bond bond, Patient patient, Cost cost) {
        RegionCode mine = bond.who().region();
        Ruling place = binding.judgePlace(mine, patient.who().region(), on);
        place.cautions().forEach(findings::caution);
        if (!place.is(Verdict.YES)) {
            place.help().forEach(findings::help);
        }
        if (place.is(Verdict.NO) || place.is(Verdict.UNKNOWN)) {
            place.reasons().forEach(it -> aside(it.rule(), it.verdict(), it.found()));
            return place.verdict();
        }
        for (Reason reason : place.reasons()) {
            if (reason.verdict() == Verdict.DEPENDS) {
                findings.add(reason, reason.found());
            } else {
                findings.silently(reason.found());
            }
        }
        if (Places.areNear(mine, patient.who().region())) {
            return Verdict.YES;
        }
        Ruling across = scope.judgeAcross(cost, mine, on);
        across.reasons().forEach(it -> aside(it.rule(), it.verdict(), it.found()));
        return across.verdict();
    }

    /** Where a region only refuses new relations, what becomes of those there are is not said. */
    private static Verdict whileSuspended(Lookup mode) {
        return switch (mode) {
            case Lookup.InForce it -> switch (it.value().text()) {
                case "usable" -> Verdict.YES;
                case "unusable" -> Verdict.NO;
                default -> Verdict.UNKNOWN;
            };
            case Lookup.NotInForce it -> Verdict.UNKNOWN;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    private Verdict aside(String rule, Verdict verdict, Lookup found) {
        findings.aside(rule, verdict, found);
        return verdict;
    }
}
