package gongji.store;

import static gongji.store.Village.CLERK;
import static gongji.store.Village.MOTHER;
import static gongji.store.Village.NOW;
import static gongji.store.Village.TODAY;
import static gongji.store.Village.WEI;
import static gongji.store.Village.WIFE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.people.Party;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.rules.kinship.Kin;
import gongji.store.office.Operator;
import gongji.store.office.Purge.Retention;
import gongji.store.office.RelationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A divorce or a death on the register ends the binding; consent may be recorded at the counter. */
final class EndedRelationsTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aDivorceThatIsImportedEndsTheBindingAtOnce() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            stores.office().commit(List.of(village.binding(WEI, WIFE, Kin.SPOUSE, "wife")), CLERK);
            stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "mother")), CLERK);

            stores.office().importRelations(List.of(until(TODAY.minusDays(1))), CLERK, true);
            assertTrue(binding(stores, "wife").state().isLive());
            stores.office().importRelations(List.of(until(TODAY)), CLERK, false);
            assertTrue(binding(stores, "wife").state().isLive());

            stores.office().importRelations(List.of(until(TODAY.minusDays(1))), CLERK, false);
            assertEquals(BindingState.ENDED, binding(stores, "wife").state());
            assertEquals(Cause.RELATION_ENDED, binding(stores, "wife").steps().getLast().cause());
            assertTrue(binding(stores, "mother").state().isLive());
            assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
        }
    }

    @Test
    void aRelationThatRunsOutEndsTheBindingInTheNight() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            stores.office().commit(List.of(village.binding(WEI, WIFE, Kin.SPOUSE, "wife")), CLERK);
            stores.office().importRelations(List.of(until(TODAY.plusDays(3))), CLERK, false);

            assertEquals(0L, stores.purge().run(Retention.USUAL, CLERK).get("relation"));
            Operator later = new Operator("gongji", NOW.plus(Duration.ofDays(4)));
            assertEquals(1L, stores.purge().run(Retention.USUAL, later).get("relation"));
            assertEquals(BindingState.ENDED, binding(stores, "wife").state());
        }
    }

    @Test
    void consentAtTheCounterGivesBothAReceiptAndIsNotTheOfficesToGive() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            Change.BindingMade made = village.binding(WEI, MOTHER, Kin.PARENT, "mother");
            stores.office()
                    .commit(List.of(new Change.BindingMade(made.action(), made.holder(),
                            new Party.Known(village.id(MOTHER)), made.kin(), made.terms(), made.paper(),
                            BindingState.AWAITING_CONSENT, TODAY)), CLERK);
            BindingId id = BindingId.of(new ActionId("mother"));

            assertFalse(stores.papers().approve(id, BindingState.REGISTERED, CLERK));
            assertEquals(BindingState.AWAITING_CONSENT, binding(stores, "mother").state());

            assertTrue(stores.papers().recordConsent(id, BindingState.REGISTERED, CLERK));
            assertFalse(stores.papers().recordConsent(id, BindingState.REGISTERED, CLERK));
            assertEquals(BindingState.REGISTERED, binding(stores, "mother").state());
            List<Receipt> hers = stores.cabinet().receipts().listReceipts(village.id(MOTHER));
            List<Receipt> his = stores.cabinet().receipts().listReceipts(village.id(WEI));
            assertEquals(List.of("consent", "consent"), List.of(hers.getFirst().what(), his.getFirst().what()));
            assertEquals(2, hers.size() + his.size());
        }
    }

    private static RelationRow until(LocalDate day) {
        return new RelationRow(2, WEI, WIFE, Kin.SPOUSE, Optional.empty(), Optional.of(day), "family book");
    }

    private static Binding binding(Stores stores, String action) {
        return stores.cabinet().bindings().findBinding(BindingId.of(new ActionId(action))).orElseThrow();
    }
}
