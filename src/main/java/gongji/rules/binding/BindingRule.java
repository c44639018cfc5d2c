package gongji.rules.binding;

import gongji.rules.kinship.KinshipRule;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether one person may bind another: every condition is looked at and reported, each with what would change it.
 * Thread-safe.
 */
public final class BindingRule {

    private final KinshipRule kinship;
    private final SamePlace place;
    private final HolderInsured insured;
    private final HolderAccount account;
    private final List<Condition> conditions;

    /** Judges by these policies. */
    public BindingRule(Policies policies) {
        kinship = new KinshipRule(policies);
        place = new SamePlace(policies);
        insured = new HolderInsured(policies);
        account = new HolderAccount(policies);
        conditions = List.of(place, insured, account,
                new BeneficiaryInsured(policies), new Numbers(policies), new Agreement(policies), new PlausibleAge());
    }

    /** One condition of binding. */
    interface Condition {

        /** Adds what this condition says about the request. */
        void check(BindingRequest request, LocalDate on, Findings findings);
    }

    /** {@return whether the binding is allowed on that day} */
    public Ruling judge(BindingRequest request, LocalDate on) {
        Findings findings = new Findings(on);
        findings.addAll(kinship.judge(request.kin(), request.holder().who().region(), on));
        conditions.forEach(it -> it.check(request, on, findings));
        return findings.ruling();
    }

    /** {@return whether the account of the holder may serve others at all: the insurance, and that there is an account} */
    public Ruling judgeHolder(Holder holder, LocalDate on) {
        Findings findings = new Findings(on);
        insured.check(holder, on, findings);
        if (holder.account() instanceof Holder.Missing) {
            account.check(holder, on, findings);
        }
        return findings.ruling();
    }

    /** {@return whether an account of the one region may serve somebody insured in the other, by the places alone} */
    public Ruling judgePlace(RegionCode holder, RegionCode beneficiary, LocalDate on) {
        Findings findings = new Findings(on);
        place.check(holder, beneficiary, on, findings);
        return findings.ruling();
    }

    /** {@return whether such a relation may exist between these two: the kin and the two insured areas only} */
    public Ruling judgeRelation(BindingRequest request, LocalDate on) {
        Findings findings = new Findings(on);
        findings.addAll(kinship.judge(request.kin(), request.holder().who().region(), on));
        place.check(request, on, findings);
        return findings.ruling();
    }
}
