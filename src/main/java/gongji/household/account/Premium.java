package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.time.Year;

/**
 * A relative's 居民医保缴费, paid from the holder's account.
 *
 * @param id the receipt's action, so that it is paid once
 * @param year the insured year it pays for
 */
public record Premium(String id, PersonId holder, PersonId beneficiary, RegionCode region, Year year, Money amount,
        LocalDate day, State state) {
    /** Where it stands. */
    public enum State {
        /** Paid from the account; can be taken back. */
        PAID,
        /** Settled with the tax office: cannot be taken back any more. */
        SETTLED,
        CANCELLED
    }

    /** {@return the same premium in another state} */
    public Premium in(State next) {
        return new Premium(id, holder, beneficiary, region, year, amount, day, next);
    }
}
