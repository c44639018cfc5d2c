package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.settlement.Share.From;

import java.util.Optional;

/**
 * Money that one holder can give to one bill.
 *
 * @param most what it can give at the most, zero or more
 */
record Source(Bond bond, Money most, From from) {

    Share give(Money amount) {
        return new Share(Optional.of(bond.holder()), amount, from);
    }
}
