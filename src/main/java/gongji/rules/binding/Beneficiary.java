package gongji.rules.binding;

import gongji.rules.person.Insured;

import java.util.OptionalInt;

/**
 * The relative who is to use the money (被共济人), as far as binding asks.
 *
 * @param holders how many others share their account with this person already, where that is known
 * @param consent whether the person has agreed
 */
public record Beneficiary(Insured who, OptionalInt holders, Consent consent) {

    /** Whether somebody agreed. */
    public enum Consent {
        GIVEN, NOT_YET, UNSAID
    }

    /** {@return a beneficiary of whom only the insurance is known} */
    public static Beneficiary of(Insured who) {
        return new Beneficiary(who, OptionalInt.empty(), Consent.UNSAID);
    }
}
