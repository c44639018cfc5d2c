package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.people.Insurance;
import gongji.household.record.ActionId;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Standing;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.Operator;
import gongji.store.office.PersonRow;
import gongji.store.office.Purge.Retention;
import gongji.talk.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Whose insurance ends is shared with no longer across provinces; within one the binding stays. */
class RuledTiesTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void anEndedInsuranceEndsABindingAcrossProvincesFromTheDayOfTheRule() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            village.office()
                    .commit(List.of(village.binding(Village.WEI, Village.WIFE, Kin.SPOUSE, "wife"),
                            village.binding(Village.WEI, Village.MOTHER, Kin.PARENT, "mother")), Village.CLERK);
            village.office()
                    .importPeople(Village.people().stream().map(RuledTiesTest::ended).toList(), Village.CLERK, false);

            assertEquals(0L, ended(stores, "2026-01-08T04:00:00Z"));
            assertEquals(1L, ended(stores, "2026-03-02T04:00:00Z"));
            assertEquals(BindingState.ENDED, state(stores, "wife"));
            assertEquals(BindingState.REGISTERED, state(stores, "mother"));
        }
    }

    private static long ended(Stores stores, String at) {
        return stores.purge(new RuledTies(Cast.knowledge().policies()))
                .run(Retention.USUAL, new Operator("gongji", Instant.parse(at)))
                .getOrDefault("relation", -1L);
    }

    private static BindingState state(Stores stores, String action) {
        return stores.cabinet().bindings().findBinding(BindingId.of(new ActionId(action))).orElseThrow().state();
    }

    private static PersonRow ended(PersonRow row) {
        Insurance was = row.insurance();
        boolean ends = !row.idNumber().equals(Village.WEI);
        return new PersonRow(row.line(), row.idNumber(), row.name(), row.phone(), new Insurance(was.scheme(),
                was.region(), ends ? Standing.ENDED : was.standing(), was.paidThrough()), row.groups(), row.balance());
    }
}
