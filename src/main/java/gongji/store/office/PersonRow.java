package gongji.store.office;

import gongji.household.people.Groups;
import gongji.household.people.Insurance;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/** One line of a people file, well formed. */
public record PersonRow(int line, IdNumber idNumber, String name, Optional<String> phone, Insurance insurance,
        Groups groups, Optional<Balance> balance) {
    /**
     * What is in the account.
     *
     * @param carried the part that is 历年, no more than the whole
     */
    public record Balance(Money whole, Money carried, LocalDate asOf) {}

    @Override
    public String toString() {
        return "PersonRow[line " + line + "]";
    }
}
