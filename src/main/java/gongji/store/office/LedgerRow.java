package gongji.store.office;

import gongji.household.account.EntryKind;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a ledger file, well formed.
 *
 * @param kind credit, payment, refund or year-end
 * @param idNumber whose account; of a payment or refund the patient
 * @param cost the kind of cost of a payment
 * @param refundOf the entry id of the payment a refund belongs to
 * @param payer who pays this share, where the office split the bill itself
 */
public record LedgerRow(int line, String entryId, EntryKind kind, IdNumber idNumber, LocalDate date,
        Optional<String> place, String cost, Money amount, Optional<String> refundOf, Optional<IdNumber> payer) {
    @Override
    public String toString() {
        return "LedgerRow[line " + line + "]";
    }
}
