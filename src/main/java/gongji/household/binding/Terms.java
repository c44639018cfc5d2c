package gongji.household.binding;

import gongji.rules.money.Money;

import java.util.Optional;

/**
 * What a binding stands under.
 *
 * @param place in the order of deduction among the holders of one beneficiary, counted from one
 * @param quota what is set aside for the beneficiary and not yet used; empty where the account is open on call
 */
public record Terms(int place, Limit limit, Optional<Money> quota) {
    /** No limit, nothing set aside, first in the order. */
    public static final Terms OPEN = new Terms(1, new Limit.None(), Optional.empty());

    /** What the holder allows. */
    public sealed interface Limit {
        /** As much as the rules allow. */
        record None() implements Limit {}

        /** At most this in one payment. */
        record PerPayment(Money most) implements Limit {}

        /** At most this in all; what is spent already counts. */
        record InAll(Money most) implements Limit {}
    }

    /** {@return these terms at another place} */
    public Terms at(int newPlace) {
        return new Terms(newPlace, limit, quota);
    }
}
