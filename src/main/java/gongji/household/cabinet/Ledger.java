package gongji.household.cabinet;

import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Accounts and what moved them. Reads only; safe for use by many threads. */
public interface Ledger {
    /** Looks up the account of a person; a resident has none. */
    Optional<Account> findAccount(PersonId owner);

    /** {@return what moved a person's account from the first to the last day, the oldest first} */
    List<Entry> listEntries(PersonId owner, LocalDate first, LocalDate last);

    /** {@return the bills of a patient from the first to the last day, the oldest first} */
    List<Bill> listBills(PersonId patient, LocalDate first, LocalDate last);

    /** {@return what the beneficiary used of a binding so far: what was paid since it was filed, less what of that was given back} */
    Money usedOf(Binding binding);

    /** Looks up a premium by the action that paid it. */
    Optional<Premium> findPremium(ActionId action);

    /** {@return the premiums a holder paid, in whatever state, the oldest first} */
    List<Premium> listPremiumsPaidBy(PersonId holder);

    /** {@return the premiums paid for a person, in whatever state, the oldest first} */
    List<Premium> listPremiumsPaidFor(PersonId beneficiary);
}
