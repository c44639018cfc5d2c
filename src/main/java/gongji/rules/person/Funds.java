package gongji.rules.person;

import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Value;

/** How much of a personal account others may use, by the rules of its region. */
public final class Funds {

    private Funds() {}

    /**
     * {@return what others may use for certain: only what was carried over where the region says so, less what is frozen of it, never
     * taking the balance below the minimum}
     */
    public static Money usable(Purse purse, Lookup usable, Lookup minimum) {
        Money above = purse.free().minus(minimum(minimum));
        return onlyCarried(usable)
                ? above.min(purse.carried().orElse(Money.ZERO).minus(purse.frozen())).orZero()
                : above.orZero();
    }

    /** {@return whether the region lets only the carried part be used and nobody said how large it is} */
    public static boolean isSplitMissing(Purse purse, Lookup usable) {
        return onlyCarried(usable) && purse.carried().isEmpty() && !purse.balance().isZero();
    }

    /** {@return whether only what was carried over from earlier years may be used} */
    public static boolean onlyCarried(Lookup usable) {
        return usable instanceof Lookup.InForce it && it.value().text().equals("carried-only");
    }

    /** {@return what must stay in the account; nothing where no minimum is in force} */
    public static Money minimum(Lookup minimum) {
        return minimum instanceof Lookup.InForce it && it.value() instanceof Value.Amount amount ? amount.money()
                : Money.ZERO;
    }
}
