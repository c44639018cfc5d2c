package gongji.dialogs;

import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.parameter.Policies;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Whether the beneficiary of a binding has to agree first.
 *
 * @param always whether this installation asks everybody, even where the region does not
 */
public record Consents(Policies policies, boolean always) {

    /** {@return whether somebody has to agree to what the rules said of a binding} */
    public boolean isDue(Ruling ruling) {
        return always || ruling.reasons().stream().anyMatch(Consents::asks);
    }

    /** {@return whether the other side of one's binding has to agree} */
    public boolean isDue(Visitor visitor, Shared shared, LocalDate today) {
        Beneficiary beneficiary = new Beneficiary(shared.other().insured(), OptionalInt.empty(),
                Beneficiary.Consent.NOT_YET);
        return isDue(new BindingRule(policies).judge(new BindingRequest(Holder.of(visitor.person().insured()),
                beneficiary, shared.other().kin()), today));
    }

    /** {@return whether the rules left something open besides the consent, which the office then looks at} */
    public static boolean isOtherwiseOpen(Ruling ruling) {
        return ruling.is(Verdict.DEPENDS)
                && ruling.reasons().stream().anyMatch(it -> it.verdict() == Verdict.DEPENDS && !asks(it));
    }

    private static boolean asks(Reason reason) {
        return reason.rule().equals("consent") && reason.verdict() == Verdict.DEPENDS;
    }
}
