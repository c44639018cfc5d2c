package gongji.household.cabinet;

import gongji.household.people.PersonId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;

import java.util.List;
import java.util.Optional;

/** What was given to people. Reads only; safe for use by many threads. */
public interface Receipts {
    /** Looks up a receipt by its number. */
    Optional<Receipt> findReceipt(ReceiptNumber number);

    /** {@return the receipts a person is part of, the newest first} */
    List<Receipt> listReceipts(PersonId person);
}
