package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the ledger: an account moved. Never changed, never removed.
 *
 * @param id unique, such as the id of the bill and the number of the share
 * @param owner whose account moved
 * @param patient for whom, where it was for somebody
 * @param bill the bill or premium it belongs to
 */
public record Entry(String id, EntryKind kind, PersonId owner, LocalDate day, Move move, Optional<PersonId> patient,
        Optional<String> bill) {
    /** {@return how much moved, without a sign; of a year end what became 历年} */
    public Money amount() {
        Money signed = kind == EntryKind.YEAR_END ? move.carried() : move.whole();
        return signed.isNegative() ? Money.ZERO.minus(signed) : signed;
    }
}
