package gongji.rules.binding;

import gongji.rules.person.Insured;
import gongji.rules.person.Purse;

import java.util.OptionalInt;

/**
 * The one whose account it is (共济人), as far as binding asks.
 *
 * @param now how many people the account is shared with today, where that is known
 * @param ever how many different people other than the beneficiary it has ever been shared with, where that is known
 */
public record Holder(Insured who, Account account, OptionalInt now, OptionalInt ever) {

    /**
     * What is known of the personal account.
     *
     * <pre>
     * Account = Open(purse) | Missing | Unsaid
     * </pre>
     */
    public sealed interface Account {}

    /** There is one, holding this. */
    public record Open(Purse purse) implements Account {}

    /** There is none. */
    public record Missing() implements Account {}

    /** Nobody said. */
    public record Unsaid() implements Account {}

    /** {@return a holder of whom only the insurance is known} */
    public static Holder of(Insured who) {
        return new Holder(who, new Unsaid(), OptionalInt.empty(), OptionalInt.empty());
    }
}
