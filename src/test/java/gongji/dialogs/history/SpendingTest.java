package gongji.dialogs.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.household.Passbook.Movement;
import gongji.household.account.EntryKind;
import gongji.household.people.PersonId;
import gongji.message.Chart;
import gongji.rules.money.Money;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class SpendingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void twoPeopleOfOneMaskedNameAreTwo() {
        Spending spending = new Spending(List.of(paid("p000000000001", 10_00), paid("p000000000002", 20_00)));

        assertEquals(List.of(10_00L, 20_00L),
                spending.personBars().stream().map(Chart.Bar::fen).sorted().toList());
    }

    @Test
    void theBalanceOfAnImportIsNotPaidIn() {
        Spending spending = new Spending(List.of(in(EntryKind.OPENING, 3000_00), in(EntryKind.CREDIT, 150_00)));

        assertEquals(List.of(Money.ofYuan(150)),
                spending.byMonth().values().stream().map(Spending.Month::paidIn).toList());
    }

    private static Movement paid(String whom, long fen) {
        return new Movement(DAY, EntryKind.PAYMENT, Money.ofFen(-fen), Optional.of(new PersonId(whom)),
                Optional.of("王*"));
    }

    private static Movement in(EntryKind kind, long fen) {
        return new Movement(DAY, kind, Money.ofFen(fen), Optional.empty(), Optional.empty());
    }
}
