package gongji.rules.person;

import gongji.rules.money.Money;

/**
 * What is in a personal account.
 *
 * @param balance the whole, zero or more
 * @param carried the part carried over from earlier years (历年), at most the whole
 * @param frozen the part set aside for others (共济额度), at most the whole
 */
public record Purse(Money balance, Money carried, Money frozen) {

    /** Rejects parts that are below zero or larger than the whole. */
    public Purse {
        if (balance.isNegative() || carried.isNegative() || frozen.isNegative() || balance.isLessThan(carried)
                || balance.isLessThan(frozen)) {
            throw new IllegalArgumentException("parts of an account must lie between nothing and the whole");
        }
    }

    /** {@return an account of which nothing is frozen} */
    public static Purse of(Money balance, Money carried) {
        return new Purse(balance, carried, Money.ZERO);
    }

    /** {@return what is not set aside} */
    public Money free() {
        return balance.minus(frozen);
    }
}
