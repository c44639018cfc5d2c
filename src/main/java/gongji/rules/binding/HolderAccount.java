package gongji.rules.binding;

import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Funds;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** There is an account; that it holds too little is only a warning. */
final class HolderAccount implements BindingRule.Condition {

    private final Policies policies;

    HolderAccount(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        check(request.holder(), on, findings);
    }

    /** Adds what holds of the holder, whoever it is for. */
    void check(Holder holder, LocalDate on, Findings findings) {
        switch (holder.account()) {
            case Holder.Open it -> warn(holder, it.purse(), on, findings);
            case Holder.Missing it -> {
                Lookup schemes = policies.lookup(Parameter.HOLDER_SCHEMES, holder.who().region(), on);
                findings.add("holder-account", Verdict.NO, schemes).help(missingHelp(holder.who().scheme()));
            }
            case Holder.Unsaid it -> {
            }
        }
    }

    private static String missingHelp(Scheme scheme) {
        return scheme == Scheme.FLEXIBLE ? "flexible-plan" : "holder-must-be-employee";
    }

    private void warn(Holder holder, Purse purse, LocalDate on, Findings findings) {
        Lookup usable = policies.lookup(Parameter.FUNDS_USABLE, holder.who().region(), on);
        Lookup minimum = policies.lookup(Parameter.FUNDS_MINIMUM, holder.who().region(), on);
        findings.silently(usable).silently(minimum);
        Money left = Funds.usable(purse, usable, minimum);
        if (purse.balance().isZero()) {
            findings.caution("account-empty");
        } else if (Funds.isSplitMissing(purse, usable)) {
            findings.caution("carried-unknown");
            findings.add("funds-usable", Verdict.YES, usable);
        } else if (left.isZero()) {
            findings.caution("account-too-small");
            if (minimum instanceof Lookup.InForce it && it.value() instanceof Value.Amount) {
                findings.add("account-minimum", Verdict.YES, minimum);
            }
            if (Funds.onlyCarried(usable)) {
                findings.add("funds-usable", Verdict.YES, usable);
            }
        }
    }
}
