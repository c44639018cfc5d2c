package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.scope.Cost;

/**
 * What has to be paid.
 *
 * @param amount what the patient must pay after reimbursement, zero or more
 */
public record Bill(Money amount, Cost cost) {

    /** Rejects an amount below zero. */
    public Bill {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a bill is never below zero");
        }
    }
}
