package gongji.rules.premium;

import gongji.rules.money.Money;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether, how much and when.
 *
 * @param amount the least a year costs; local amounts may be higher; empty where not known
 * @param from first day of the season in which that year is paid, where known
 * @param until last day of the season, where known
 * @param coverFrom first day of cover when paid in the season
 */
public record PremiumRuling(Ruling ruling, Optional<Money> amount, Optional<LocalDate> from,
        Optional<LocalDate> until, Optional<LocalDate> coverFrom) {

    /** {@return whether nothing may be paid here: the rules say no, or nobody knows} */
    public boolean isBarred() {
        return ruling.is(Verdict.NO) || ruling.is(Verdict.UNKNOWN);
    }

    /** {@return whether it may be paid, but the relative has to be bound before} */
    public boolean bindFirst() {
        return ruling.help().contains(PremiumRule.BIND_FIRST);
    }
}
