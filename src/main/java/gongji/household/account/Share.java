package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;

/**
 * What one account pays of a bill.
 *
 * @param payer the patient or a holder
 * @param reserved how much of it comes out of what was set aside for the patient
 */
public record Share(PersonId payer, Money amount, Funds funds, Money reserved) {
    /** Rejects a share of less than nothing. */
    public Share {
        if (amount.isNegative() || reserved.isNegative() || amount.isLessThan(reserved)) {
            throw new IllegalArgumentException("a share is no less than nothing");
        }
    }

    /** {@return a share that touches no reserve} */
    public static Share of(PersonId payer, Money amount, Funds funds) {
        return new Share(payer, amount, funds, Money.ZERO);
    }
}
