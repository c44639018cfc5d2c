package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One holder who shares an account with the patient.
 *
 * @param holder a name of the caller's own for this holder; comes back in the shares
 */
public record Bond(String holder, Insured who, Purse purse, Terms terms) {

    /**
     * What was agreed.
     *
     * @param limit the most one payment may take
     * @param granted what is left of the money transferred, of the quota or of the authorised sum
     * @param filed place in the order of filing, the smallest first
     * @param chosen place in the order that somebody chose, the smallest first
     */
    public record Terms(Optional<Money> limit, Optional<Money> granted, int filed, OptionalInt chosen) {

        /** {@return terms without limit, grant or chosen place} */
        public static Terms filed(int filed) {
            return new Terms(Optional.empty(), Optional.empty(), filed, OptionalInt.empty());
        }
    }
}
