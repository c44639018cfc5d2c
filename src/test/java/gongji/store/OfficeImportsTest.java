package gongji.store;

import static gongji.store.Village.CLERK;
import static gongji.store.Village.MOTHER;
import static gongji.store.Village.NOW;
import static gongji.store.Village.TODAY;
import static gongji.store.Village.WEI;
import static gongji.store.Village.WIFE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.Change;
import gongji.household.account.Account;
import gongji.household.account.EntryKind;
import gongji.household.account.Funds;
import gongji.household.account.Share;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.record.ActionId;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.store.database.Database;
import gongji.store.database.SqliteDatabase;
import gongji.store.moving.Books;
import gongji.store.office.Imported;
import gongji.store.office.Imported.Remark;
import gongji.store.office.LedgerRow;
import gongji.store.office.PersonRow;
import gongji.store.office.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the office's files bring in later does not stand in the way of what people set up themselves. */
final class OfficeImportsTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aBalanceBelowWhatIsSetAsideLowersThatAndTheBindingCanBeEnded() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            stores.office()
                    .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "mother"),
                            village.binding(WEI, WIFE, Kin.SPOUSE, "wife"),
                            new Change.QuotaSet(id("mother"), Money.ZERO, Money.ofYuan(500), TODAY),
                            new Change.QuotaSet(id("wife"), Money.ZERO, Money.ofYuan(300), TODAY)), CLERK);

            Imported taken = imported(stores, 600);

            assertEquals(List.of(Remark.Kind.QUOTA_LOWERED, Remark.Kind.BALANCE_RESET),
                    taken.remarks().stream().map(Remark::kind).toList());
            assertEquals(new Account(village.id(WEI), Money.ofYuan(600), Money.ZERO, Money.ofYuan(600), TODAY),
                    account(stores, village));
            assertEquals(600_00, quota(stores, "mother").plus(quota(stores, "wife")).fen());
            imported(stores, 100);
            assertEquals(100_00, quota(stores, "mother").plus(quota(stores, "wife")).fen());

            stores.office().commit(List.of(new Change.BindingEnded(id("mother"), Cause.HOLDER, TODAY)), CLERK);
            stores.office().commit(List.of(new Change.BindingEnded(id("wife"), Cause.HOLDER, TODAY)), CLERK);

            assertEquals(Money.ZERO, account(stores, village).reserved());
            assertEquals(List.of(), wrong());
        }
    }

    @Test
    void aHolderWhoseBalanceFellBelowWhatIsSetAsideCanBeErased() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            stores.office()
                    .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "mother"),
                            new Change.QuotaSet(id("mother"), Money.ZERO, Money.ofYuan(500), TODAY)), CLERK);
            imported(stores, 100);

            stores.office().commit(List.of(new Change.Erased(village.id(WEI), NOW)), CLERK);

            assertEquals(BindingState.ENDED, binding(stores, "mother").state());
            assertEquals(List.of(), wrong());
        }
    }

    @Test
    void aRefundOfWhatAnErasedHolderPaidIsAProblemOfItsLine() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "mother")), CLERK);
            ledger(stores, row("e1", EntryKind.PAYMENT, Optional.empty()));
            stores.office().commit(List.of(new Change.Erased(village.id(WEI), NOW)), CLERK);

            assertEquals(List.of(new RowProblem(2, RowProblem.Kind.PAYER_GONE)),
                    ledger(stores, row("e2", EntryKind.REFUND, Optional.of("e1"))).problems());
        }
    }

    private static Imported ledger(Stores stores, LedgerRow row) {
        return stores.office()
                .importLedger(List.of(row), asked -> asked.holders()
                        .stream()
                        .map(it -> new Share(it.holder().id(), asked.amount(), Funds.ALL, Money.ZERO))
                        .toList(), CLERK, false);
    }

    private static LedgerRow row(String id, EntryKind kind, Optional<String> refundOf) {
        return new LedgerRow(2, id, kind, MOTHER, TODAY, Optional.empty(), "outpatient", Money.ofYuan(40), refundOf,
                Optional.empty());
    }

    private static Imported imported(Stores stores, long yuan) {
        Imported taken = stores.office()
                .importPeople(List.of(Village.row(2, WEI, Village.WEI_NAME, Village.WEI_PHONE,
                        Village.insured(Scheme.EMPLOYEE, "420100"),
                        Optional.of(new PersonRow.Balance(Money.ofYuan(yuan), Money.ZERO, TODAY)))), CLERK, false);
        assertTrue(taken.isTaken());
        return taken;
    }

    private List<String> wrong() {
        try (Database database = SqliteDatabase.open(StoreSettings.in(folder).databaseFile())) {
            return new Books(database).listWrong();
        }
    }

    private static Account account(Stores stores, Village village) {
        return stores.cabinet().ledger().findAccount(village.id(WEI)).orElseThrow();
    }

    private static Money quota(Stores stores, String action) {
        return binding(stores, action).terms().quota().orElseThrow();
    }

    private static Binding binding(Stores stores, String action) {
        return stores.cabinet().bindings().findBinding(id(action)).orElseThrow();
    }

    private static BindingId id(String action) {
        return BindingId.of(new ActionId(action));
    }
}
