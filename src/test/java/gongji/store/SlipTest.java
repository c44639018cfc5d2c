package gongji.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.Change;
import gongji.household.Desk.SlipCheck;
import gongji.household.Gate;
import gongji.household.NotAllowed;
import gongji.household.Overtaken;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.record.ActionId;
import gongji.message.ConversationKey;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Consent on paper: a slip for somebody without a chat, answered in any chat but the holder's. */
class SlipTest {

    private static final BindingId ASKED = BindingId.of(new ActionId("asked.1"));
    private static final ConversationKey ANYBODY = Village.chat("anybody");

    @TempDir
    Path folder = Path.of(".");
    @SuppressWarnings("NullAway.Init")
    private Stores stores;
    @SuppressWarnings("NullAway.Init")
    private Village village;

    @BeforeEach
    void ask() {
        stores = Stores.open(StoreSettings.in(folder));
        village = Village.settled(stores).link(Village.CHAT, Village.WEI);
        Change.BindingMade made = village.binding(Village.WEI, Village.MOTHER, Kin.PARENT, "asked.1");
        village.office()
                .commit(List.of(new Change.BindingMade(made.action(), made.holder(), made.beneficiary(), made.kin(),
                        made.terms(), made.paper(), BindingState.AWAITING_CONSENT, made.day())), Village.CLERK);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void whoeverHasTheSlipAnswersOnceAndBothSidesHearOfIt() {
        SlipCheck.Right right = right(slip());
        Change answered = answered(right, BindingState.REGISTERED);

        new Gate(stores.cabinet()).check(ANYBODY, List.of(answered), Village.NOW, Village.TODAY);
        village.office().commit(List.of(answered), Village.CLERK);

        assertEquals("张*伟", right.holder());
        assertEquals(BindingState.REGISTERED, stores.cabinet().bindings().findBinding(ASKED).orElseThrow().state());
        assertEquals(List.of(1, 1), receipts());
        assertEquals(1, stores.outbox().listDeliveries(Village.CHAT).size());
        assertThrows(Overtaken.class, () -> village.office().commit(List.of(answered), Village.CLERK));
    }

    @Test
    void aRefusalNeedsNoReason() {
        village.office().commit(List.of(answered(right(slip()), BindingState.RETURNED)), Village.CLERK);

        assertEquals(BindingState.RETURNED, stores.cabinet().bindings().findBinding(ASKED).orElseThrow().state());
        assertEquals(List.of(1, 1), receipts());
        assertEquals(1, stores.outbox().listDeliveries(Village.CHAT).size());
    }

    @Test
    void theHolderCannotAnswerForTheOtherSide() {
        String code = slip();
        Change answered = answered(right(code), BindingState.REGISTERED);

        assertInstanceOf(SlipCheck.Own.class, stores.desk().checkSlip(Village.CHAT, code, Village.NOW));
        assertThrows(NotAllowed.class, () -> new Gate(stores.cabinet()).check(Village.CHAT, List.of(answered),
                Village.NOW, Village.TODAY));
    }

    @Test
    void anEarlierSlipAndOneThatRanOutAreWorthNothing() {
        String first = slip();
        String second = slip();

        assertInstanceOf(SlipCheck.Wrong.class, stores.desk().checkSlip(ANYBODY, first, Village.NOW));
        assertInstanceOf(SlipCheck.Wrong.class,
                stores.desk().checkSlip(ANYBODY, second, Village.NOW.plus(Duration.ofDays(7))));
        assertInstanceOf(SlipCheck.Right.class, stores.desk().checkSlip(ANYBODY, second, Village.NOW));
    }

    @Test
    void whoGuessesIsLockedOutAndStaysSo() {
        for (int i = 0; i < 5; i++) {
            village.office()
                    .commit(List.of(new Change.AttemptFailed(ANYBODY, Optional.empty(), Village.NOW)), Village.CLERK);
        }
        stores.close();
        stores = Stores.open(StoreSettings.in(folder));

        assertInstanceOf(SlipCheck.Wait.class, stores.desk().checkSlip(ANYBODY, "ABCD2345", Village.NOW));
    }

    @Test
    void onlyABindingThatWaitsGetsASlip() {
        village.office().commit(List.of(answered(right(slip()), BindingState.RETURNED)), Village.CLERK);

        assertTrue(stores.papers().giveSlip(ASKED, Village.NOW, Village.CLERK).isEmpty());
    }

    @Test
    void whoSaidNoIsLeftInPeaceForAMonth() {
        village.office().commit(List.of(answered(right(slip()), BindingState.RETURNED)), Village.CLERK);

        assertThrows(Overtaken.class,
                () -> village.office().commit(List.of(asking(Village.MOTHER, "2", 29)), Village.CLERK));
        village.office().commit(List.of(asking(Village.MOTHER, "3", 30)), Village.CLERK);
    }

    @Test
    void nobodyIsAskedMoreThanThreeTimesInAMonthWhateverCameOfIt() {
        for (int i = 0; i < 2; i++) {
            village.office().commit(List.of(withdrawn(i), asking(Village.MOTHER, "again" + i, i)), Village.CLERK);
        }

        assertThrows(Overtaken.class, () -> village.office()
                .commit(List.of(withdrawn(2), asking(Village.MOTHER, "fourth", 2)), Village.CLERK));
    }

    private Change withdrawn(int number) {
        BindingId id = number == 0 ? ASKED : BindingId.of(new ActionId("again" + (number - 1)));
        return new Change.BindingEnded(id, Binding.Cause.HOLDER, Village.TODAY);
    }

    private Change asking(IdNumber beneficiary, String action, int days) {
        Change.BindingMade made = village.binding(Village.WEI, beneficiary, Kin.PARENT, action);
        return new Change.BindingMade(made.action(), made.holder(), made.beneficiary(), made.kin(), made.terms(),
                made.paper(), BindingState.AWAITING_CONSENT, Village.TODAY.plusDays(days));
    }

    private List<Integer> receipts() {
        return List.of(stores.cabinet().receipts().listReceipts(village.id(Village.WEI)).size(),
                stores.cabinet().receipts().listReceipts(village.id(Village.MOTHER)).size());
    }

    private String slip() {
        return stores.papers().giveSlip(ASKED, Village.NOW.plus(Duration.ofDays(7)), Village.CLERK).orElseThrow();
    }

    private SlipCheck.Right right(String code) {
        return assertInstanceOf(SlipCheck.Right.class, stores.desk().checkSlip(ANYBODY, code, Village.NOW));
    }

    private static Change answered(SlipCheck.Right right, BindingState state) {
        return new Change.SlipAnswered(right.slip(), new Binding.Step(state, Village.TODAY, Binding.Cause.BENEFICIARY,
                Optional.empty()), Village.NOW);
    }
}
