package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.scope.ScopeRule;
import gongji.rules.verdict.Ruling;

import java.util.List;

/**
 * Who pays what: shares and cash together are exactly the bill.
 *
 * @param shares in the order of taking: the own account first, then the holders
 * @param cash what nobody's account pays
 * @param bestOrder the holders who should pay, in their order, so that the least cash is left, where that may be chosen and is
 *        better; else empty
 */
public record Split(Ruling ruling, List<Share> shares, Money cash, List<String> bestOrder) {

    /** {@return whether there was anything to split: false where the cost itself is refused and all of it is cash} */
    public boolean isSplit() {
        return !ScopeRule.refusesCost(ruling);
    }

    /** Copies the lists. */
    public Split {
        shares = List.copyOf(shares);
        bestOrder = List.copyOf(bestOrder);
    }
}
