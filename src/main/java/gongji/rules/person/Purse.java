package gongji.rules.person;

import gongji.rules.money.Money;

import java.util.Optional;

/**
 * What is in a personal account.
 *
 * @param balance the whole, zero or more
 * @param carried the part carried over from earlier years (历年), at most the whole; empty where nobody said how the whole is split
 * @param frozen the part set aside for others (共济额度), at most the whole
 */
public record Purse(Money balance, Optional<Money> carried, Money frozen) {

    /** Rejects parts that are below zero or larger than the whole. */
    public Purse {
        Money part = carried.orElse(Money.ZERO);
        if (balance.isNegative() || part.isNegative() || frozen.isNegative() || balance.isLessThan(part)
                || balance.isLessThan(frozen)) {
            throw new IllegalArgumentException("parts of an account must lie between nothing and the whole");
        }
    }

    /** {@return an account of which nothing is frozen} */
    public static Purse of(Money balance, Money carried) {
        return new Purse(balance, Optional.of(carried), Money.ZERO);
    }

    /** {@return an account of which nothing is frozen and nobody said how much was carried over} */
    public static Purse unsplit(Money balance) {
        return new Purse(balance, Optional.empty(), Money.ZERO);
    }

    /** {@return what is not set aside} */
    public Money free() {
        return balance.minus(frozen);
    }
}
