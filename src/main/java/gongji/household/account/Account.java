package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import gongji.rules.person.Purse;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The personal account of one person.
 *
 * @param whole everything in it
 * @param carried the part of it that is 历年; the rest is 当年
 * @param reserved the part of it that is set aside for beneficiaries (划拨 or 共济额度)
 * @param asOf the day the figures hold for
 */
public record Account(PersonId owner, Money whole, Money carried, Money reserved, LocalDate asOf) {
    /** Rejects an account that cannot be. */
    public Account {
        if (whole.isNegative() || carried.isNegative() || reserved.isNegative()) {
            throw new IllegalArgumentException("an account holds no less than nothing");
        }
        if (whole.isLessThan(carried) || whole.isLessThan(reserved)) {
            throw new IllegalArgumentException("a part of an account is no more than the whole");
        }
    }

    /** {@return the 当年 part} */
    public Money current() {
        return whole.minus(carried);
    }

    /** {@return the account as the rules want to know it} */
    public Purse purse() {
        return new Purse(whole, Optional.of(carried), reserved);
    }

    /** {@return what is not set aside} */
    public Money free() {
        return whole.minus(reserved);
    }

    /** {@return what these funds can pay of it, reserved money apart} */
    public Money reach(Funds funds) {
        return switch (funds) {
            case ALL -> free();
            case CARRIED_ONLY -> carried.minus(reserved).orZero();
        };
    }
}
