package gongji.household.account;

import gongji.rules.money.Money;

/**
 * What an entry does to an account: 分 added to (or, below zero, taken from) its two parts and its reserve.
 */
public record Move(Money current, Money carried, Money reserved) {
    /** {@return what the whole account gains, below zero where it loses} */
    public Money whole() {
        return current.plus(carried);
    }

    /** {@return a move that takes from both parts} */
    static Move taking(Money current, Money carried) {
        return new Move(Money.ZERO.minus(current), Money.ZERO.minus(carried), Money.ZERO);
    }

    /** {@return a move that gives to both parts} */
    static Move giving(Money current, Money carried) {
        return new Move(current, carried, Money.ZERO);
    }

    /** {@return this move, releasing also that much of the reserve} */
    Move releasing(Money amount) {
        return new Move(current, carried, reserved.minus(amount));
    }
}
