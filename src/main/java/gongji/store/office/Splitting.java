package gongji.store.office;

import gongji.household.account.Account;
import gongji.household.account.Share;
import gongji.household.binding.Binding;
import gongji.household.people.Person;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the rules split a bill; the store only knows accounts. */
public interface Splitting {
    /** {@return the shares in the order they are taken; what they leave is cash} */
    List<Share> split(Asked asked);

    /**
     * What is to be split.
     *
     * @param own the patient's own account
     * @param holders who shares with the patient on that day, in the order of deduction
     */
    record Asked(LocalDate day, Person patient, Optional<Account> own, List<Sharing> holders, String cost,
            Money amount) {
        /** Copies the list. */
        public Asked {
            holders = List.copyOf(holders);
        }
    }

    /**
     * A holder, the account and the binding it is open by.
     *
     * @param used what the patient used of it so far, refunds taken off
     */
    record Sharing(Person holder, Account account, Binding binding, Money used) {}
}
