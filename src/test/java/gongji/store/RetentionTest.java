package gongji.store;

import static gongji.store.Village.CHAT;
import static gongji.store.Village.CLERK;
import static gongji.store.Village.MOTHER;
import static gongji.store.Village.NOW;
import static gongji.store.Village.TODAY;
import static gongji.store.Village.WEI;
import static gongji.store.Village.WIFE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore;
import gongji.conversation.TurnStore.Commit;
import gongji.conversation.engine.Conversation;
import gongji.household.Change;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.people.Party;
import gongji.household.record.ActionId;
import gongji.message.Audience;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.rules.kinship.Kin;
import gongji.store.office.Operator;
import gongji.store.office.Purge.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RetentionTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void whatIsOldIsForgottenAndWhatIsYoungerStays() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores).link(CHAT, WEI);
            talk(stores);
            stores.office().commit(List.of(waiting(village)), CLERK);

            stores.purge().run(Retention.USUAL, at(Duration.ofDays(6)));
            assertEquals(1, stores.turns().load(CHAT).version());
            assertEquals(BindingState.AWAITING_CONSENT, state(stores));

            stores.purge().run(Retention.USUAL, at(Duration.ofDays(31)));
            assertEquals(0, stores.turns().load(CHAT).version());
            assertEquals(BindingState.RETURNED, state(stores));
            assertFalse(stores.desk().listActing(CHAT).isEmpty());
            assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
        }
    }

    @Test
    void aPaperGoesAMonthAfterItWasDecided() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            stores.doorMemory().remember(DoorName.TELEGRAM, "paper.1", "AQID");
            stores.office()
                    .commit(List.of(waiting(village),
                            new Change.BindingMoved(id(), step(BindingState.AWAITING_OFFICE)),
                            new Change.ProofGiven(id(), "paper.1", "id.jpg", NOW)), CLERK);
            assertEquals(3, stores.papers().listPapers(id(), CLERK).getFirst().length);

            assertTrue(stores.papers().approve(id(), BindingState.REGISTERED, CLERK));
            assertFalse(stores.papers().approve(id(), BindingState.REGISTERED, CLERK));
            stores.purge().run(Retention.USUAL, at(Duration.ofDays(29)));
            assertEquals(1, stores.papers().listPapers(id(), CLERK).size());

            stores.purge().run(Retention.USUAL, at(Duration.ofDays(31)));
            assertEquals(List.of(), stores.papers().listPapers(id(), CLERK));
            assertEquals(Optional.empty(), stores.doorMemory().recall(DoorName.TELEGRAM, "paper.1"));
        }
    }

    @Test
    void aPaperGoesAMonthAfterItsBindingIsOverAndAtOnceWhenAPersonIsErased() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            handIn(stores, waiting(village), "paper.1");
            handIn(stores, village.binding(WIFE, MOTHER, Kin.CHILD, "run2.1"), "paper.2");
            stores.office().commit(List.of(new Change.BindingEnded(id(), Cause.HOLDER, TODAY)), CLERK);

            stores.office().commit(List.of(new Change.Erased(village.id(WIFE), NOW)), CLERK);
            assertEquals(Optional.empty(), stores.doorMemory().recall(DoorName.TELEGRAM, "paper.2"));

            stores.purge().run(Retention.USUAL, at(Duration.ofDays(1)));
            stores.purge().run(Retention.USUAL, at(Duration.ofDays(30)));
            assertEquals(1, stores.papers().listPapers(id(), CLERK).size());
            stores.purge().run(Retention.USUAL, at(Duration.ofDays(32)));
            assertEquals(Optional.empty(), stores.doorMemory().recall(DoorName.TELEGRAM, "paper.1"));
        }
    }

    @Test
    void whatADoorNeedsForAMomentGoesAfterADayAndWhatABindingNeedsStays() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            handIn(stores, waiting(village), "paper.1");
            List.of("paper.cancelled", "form.x", "form-used.x", "unreadable.7", "offset")
                    .forEach(name -> stores.doorMemory().remember(DoorName.TELEGRAM, name, "x"));

            stores.purge().run(Retention.USUAL, at(Duration.ZERO));
            stores.purge().run(Retention.USUAL, at(Duration.ofHours(23)));
            assertEquals(List.of("paper.1", "paper.cancelled", "form.x", "form-used.x", "unreadable.7", "offset"),
                    kept(stores));
            assertEquals(3L, stores.purge().run(Retention.USUAL, at(Duration.ofHours(25))).get("memory"));
            assertEquals(List.of("paper.1", "unreadable.7", "offset"), kept(stores));
            stores.purge().run(Retention.USUAL, at(Duration.ofDays(31)));
            assertEquals(List.of("paper.1", "offset"), kept(stores));
        }
    }

    private static List<String> kept(Stores stores) {
        return Stream.of("paper.1", "paper.cancelled", "form.x", "form-used.x", "unreadable.7", "offset")
                .filter(name -> stores.doorMemory().recall(DoorName.TELEGRAM, name).isPresent())
                .toList();
    }

    private static void handIn(Stores stores, Change.BindingMade made, String paper) {
        stores.doorMemory().remember(DoorName.TELEGRAM, paper, "AQID");
        stores.office()
                .commit(List.of(made,
                        new Change.ProofGiven(BindingId.of(made.action()), paper, "id.jpg", NOW)), CLERK);
    }

    private static void talk(Stores stores) {
        TurnStore turns = stores.turns();
        turns.accept(new Incoming(CHAT, "1", new Incoming.Body.Typed("x"), Audience.PRIVATE, NOW));
        var before = turns.load(CHAT);
        Conversation was = before.conversation();
        Conversation after = new Conversation(was.format(), was.key(), 1, NOW, was.running(), was.parked(), was.known(),
                was.shown(), was.settled(), was.lapsed());
        assertTrue(turns.commit(new Commit(turns.findNext(CHAT), before, after, List.of(), List.of())));
    }

    private static Change.BindingMade waiting(Village village) {
        Change.BindingMade made = village.binding(WEI, MOTHER, Kin.PARENT, "run1.1");
        return new Change.BindingMade(made.action(), made.holder(), new Party.Known(village.id(MOTHER)), made.kin(),
                made.terms(), made.paper(), BindingState.AWAITING_CONSENT, TODAY);
    }

    private static Step step(BindingState state) {
        return new Step(state, TODAY, Cause.BENEFICIARY,
                Optional.empty());
    }

    private static BindingId id() {
        return BindingId.of(new ActionId("run1.1"));
    }

    private static BindingState state(Stores stores) {
        return stores.cabinet().bindings().findBinding(id()).orElseThrow().state();
    }

    private static Operator at(Duration later) {
        return new Operator("gongji", NOW.plus(later));
    }
}
