package gongji.rules.settlement;

import gongji.rules.money.Money;

import java.util.Optional;

/**
 * What one account pays of a bill.
 *
 * @param holder the holder's name in the request; empty for the patient's own account
 * @param amount more than zero
 * @param from where the money is taken
 */
public record Share(Optional<String> holder, Money amount, From from) {

    /** Where the money of a share is taken from. */
    public enum From {
        /** The balance of a personal account, in the moment of paying. */
        ACCOUNT,
        /** Money transferred before: the family account or the wallet. */
        TRANSFERRED,
        /** The frozen part of the holder's account that was set aside for the patient. */
        QUOTA
    }
}
