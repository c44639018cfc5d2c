package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a patient had to pay after reimbursement, and who paid it.
 *
 * @param id the entry id of the file it came with
 * @param place where; the holder never sees it
 * @param cost the kind of cost, a code of the scope rules
 * @param amount shares and cash together, less what was given back
 * @param shares in the order they were taken, as taken
 * @param cash what no account paid
 */
public record Bill(String id, PersonId patient, LocalDate day, Optional<String> place, String cost, Money amount,
        List<Share> shares, Money cash, Money refunded) {
    /** Rejects a bill that does not add up. */
    public Bill {
        shares = List.copyOf(shares);
        Money paid = shares.stream().map(Share::amount).reduce(cash, Money::plus);
        if (!paid.equals(amount)) {
            throw new IllegalArgumentException("shares and cash of a bill must make its amount");
        }
        if (cash.isNegative() || refunded.isNegative() || amount.isLessThan(refunded)) {
            throw new IllegalArgumentException("a bill is refunded no more than it was paid");
        }
    }

    /** {@return what can still be given back} */
    public Money refundable() {
        return amount.minus(refunded);
    }
}
