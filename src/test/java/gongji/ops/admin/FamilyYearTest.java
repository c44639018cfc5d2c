package gongji.ops.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.Change;
import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.EntryKind;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.record.ActionId;
import gongji.rulebook.Rulebook;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.parameter.Policies;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.Imported;
import gongji.store.office.LedgerRow;
import gongji.store.office.Operator;
import gongji.store.office.RowProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A family set up, used over a year end by imported payments that the true rules split, and taken apart, right to the 分. */
class FamilyYearTest {

    private static final Policies POLICIES = ((Rulebook.Loaded) Rulebook.load(Path.of("knowledge"))).policies();
    private static final Operator CLERK = new Operator("clerk", Instant.parse("2026-12-31T04:00:00Z"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder = Path.of(".");
    @SuppressWarnings("NullAway.Init")
    private Stores stores;
    @SuppressWarnings("NullAway.Init")
    private Village village;

    @BeforeEach
    void settle() {
        stores = Stores.open(StoreSettings.in(folder));
        village = Village.settled(stores);
        stores.office().commit(List.of(village.binding(Village.WEI, Village.MOTHER, Kin.PARENT, "run1.1")), CLERK);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aYearOfPaymentsEndsWithEveryBalanceRight() {
        Imported taken = take(List.of(row("e1", EntryKind.CREDIT, Village.WEI, 2, 5, 30_000, ""),
                row("e2", EntryKind.PAYMENT, Village.MOTHER, 3, 1, 250_000, ""),
                row("e3", EntryKind.PAYMENT, Village.WEI, 4, 1, 10_001, ""),
                row("e4", EntryKind.PAYMENT, Village.MOTHER, 5, 1, 80_000, ""),
                row("e5", EntryKind.YEAR_END, Village.WEI, 12, 30, 0, "")));
        assertTrue(taken.isTaken(), () -> taken.problems().toString());

        // 3000.00 + 300.00 - 2500.00 - 100.01 = 699.99; the mother's second bill takes all of it and 100.01 in cash
        assertEquals(Money.ZERO, account(Village.WEI).whole());
        assertEquals(Money.ofFen(10_001), bill(Village.MOTHER, "e4").cash());

        BindingId binding = BindingId.of(new ActionId("run1.1"));
        stores.office().commit(List.of(new Change.BindingEnded(binding, Binding.Cause.HOLDER, CLERK.today())), CLERK);
        Imported back = take(List.of(row("r1", EntryKind.REFUND, Village.MOTHER, 12, 31, 50_001, "e4"),
                row("p1", EntryKind.PAYMENT, Village.MOTHER, 12, 31, 100, "")));
        assertTrue(back.isTaken(), () -> back.problems().toString());

        // the refund pays the cash of 100.01 back first and 400.00 to the holder, also after unbinding; a new bill is all cash
        assertEquals(Money.ofFen(40_000), account(Village.WEI).whole());
        assertEquals(Money.ofFen(100), bill(Village.MOTHER, "p1").cash());
        assertEquals(account(Village.WEI).whole(), sum(Village.WEI));
    }

    @Test
    void whatTheOfficeSplitItselfIsPostedAsGivenAndTheDifferenceIsTold() {
        LedgerRow whole = row("e1", EntryKind.PAYMENT, Village.MOTHER, 3, 1, 10_000, "");
        LedgerRow share = new LedgerRow(3, "e1", EntryKind.PAYMENT, Village.MOTHER, whole.date(), Optional.empty(),
                "outpatient", Money.ofFen(4_000), Optional.empty(), Optional.of(Village.WEI));

        Imported taken = take(List.of(whole, share));

        assertEquals(List.of(Imported.Remark.Kind.SPLIT_DIFFERS),
                taken.remarks().stream().map(it -> it.kind()).toList());
        assertEquals(Money.ofFen(6_000), bill(Village.MOTHER, "e1").cash());
        assertEquals(Money.ofFen(296_000), account(Village.WEI).whole());
    }

    @Test
    void oneBadLineTakesTheWholeFileWithIt() {
        Imported taken = take(List.of(row("e1", EntryKind.CREDIT, Village.WEI, 2, 5, 30_000, ""),
                row("e2", EntryKind.CREDIT, Village.MOTHER, 2, 5, 30_000, ""),
                row("r1", EntryKind.REFUND, Village.MOTHER, 3, 5, 30_000, "no")));

        assertEquals(List.of(RowProblem.Kind.NO_ACCOUNT, RowProblem.Kind.UNKNOWN_PAYMENT),
                taken.problems().stream().map(RowProblem::kind).toList());
        assertEquals(Money.ofYuan(3000), account(Village.WEI).whole());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsImportedTheLedgerAddsUpAndASecondTimeChangesNothing(long seed) {
        Random random = new Random(seed);
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(anything(random, i));
        }
        List<LedgerRow> good = rows;
        Imported first = take(good);
        while (!first.isTaken()) {
            List<Integer> bad = first.problems().stream().map(RowProblem::line).toList();
            good = good.stream().filter(it -> !bad.contains(it.line())).toList();
            first = take(good);
        }
        Account before = account(Village.WEI);

        Imported again = take(good);

        assertEquals(0, again.created());
        assertEquals(before, account(Village.WEI));
        assertEquals(before.whole(), sum(Village.WEI));
        assertEquals(account(Village.WIFE).whole(), sum(Village.WIFE));
    }

    private static LedgerRow anything(Random random, int number) {
        EntryKind kind = List.of(EntryKind.CREDIT, EntryKind.PAYMENT, EntryKind.PAYMENT, EntryKind.REFUND,
                EntryKind.YEAR_END).get(random.nextInt(5));
        IdNumber who = kind == EntryKind.CREDIT || kind == EntryKind.YEAR_END
                ? List.of(Village.WEI, Village.WIFE).get(random.nextInt(2))
                : List.of(Village.WEI, Village.MOTHER, Village.WIFE).get(random.nextInt(3));
        return new LedgerRow(number + 2, "e" + number, kind, who, FIRST.plusDays(random.nextInt(360)), Optional.empty(),
                "outpatient", Money.ofFen(1 + random.nextInt(60_000)),
                Optional.of("e" + random.nextInt(60)).filter(it -> kind == EntryKind.REFUND), Optional.empty());
    }

    private Imported take(List<LedgerRow> rows) {
        return stores.office().importLedger(rows, new RuledSplitting(POLICIES), CLERK, false);
    }

    private static LedgerRow row(String id, EntryKind kind, IdNumber who, int month, int day, long fen,
            String refundOf) {
        return new LedgerRow(2, id, kind, who, LocalDate.of(2026, month, day), Optional.empty(), "outpatient",
                Money.ofFen(fen), Optional.of(refundOf).filter(it -> !it.isEmpty()), Optional.empty());
    }

    private Account account(IdNumber who) {
        return stores.cabinet().ledger().findAccount(village.id(who)).orElseThrow();
    }

    private Bill bill(IdNumber patient, String id) {
        return stores.cabinet()
                .ledger()
                .listBills(village.id(patient), FIRST, CLERK.today())
                .stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Money sum(IdNumber who) {
        return stores.cabinet()
                .ledger()
                .listEntries(village.id(who), LocalDate.MIN, LocalDate.MAX)
                .stream()
                .map((Entry it) -> it.move().whole())
                .reduce(Money.ZERO, Money::plus);
    }
}
