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

        /** {@return whether another limit allows more than this one; another kind of limit counts as more} */
        default boolean isRaisedBy(Limit other) {
            return switch (other) {
                case None none -> !(this instanceof None);
                case PerPayment per -> this instanceof InAll
                        || this instanceof PerPayment was && was.most().isLessThan(per.most());
                case InAll all -> this instanceof PerPayment
                        || this instanceof InAll was && was.most().isLessThan(all.most());
            };
        }

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
