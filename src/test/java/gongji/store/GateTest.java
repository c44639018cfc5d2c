package gongji.store;

import static gongji.store.Village.CLERK;
import static gongji.store.Village.MOTHER;
import static gongji.store.Village.NOW;
import static gongji.store.Village.STRANGER;
import static gongji.store.Village.TODAY;
import static gongji.store.Village.WEI;
import static gongji.store.Village.WIFE;
import static gongji.store.Village.chat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.Change;
import gongji.household.Family;
import gongji.household.Gate;
import gongji.household.NotAllowed;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.account.Funds;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.link.CodeId;
import gongji.household.link.LinkKind;
import gongji.household.link.OpenCode;
import gongji.household.link.Slip;
import gongji.household.people.PersonId;
import gongji.household.people.Reminder;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.ConversationKey;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.region.RegionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every kind of change and every id, tried from every role: the holder, the beneficiary, another relative, a stranger, nobody. */
class GateTest {

    private static final ActionId BOUND = new ActionId("run1.1");
    private static final BindingId BINDING = BindingId.of(BOUND);
    /** The wife asks the holder, who has not answered. */
    private static final BindingId ASKED = BindingId.of(new ActionId("run9.1"));
    private static final List<String> ROLES = List.of("holder", "beneficiary", "wife", "stranger", "nobody");

    @TempDir
    Path folder = Path.of(".");
    @SuppressWarnings("NullAway.Init")
    private Stores stores;
    @SuppressWarnings("NullAway.Init")
    private Village village;

    @BeforeEach
    void settle() {
        stores = Stores.open(StoreSettings.in(folder));
        village = Village.settled(stores)
                .link(chat("holder"), WEI)
                .link(chat("beneficiary"), MOTHER)
                .link(chat("wife"), WIFE)
                .link(chat("stranger"), STRANGER);
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, BOUND.id()), paid("paid1")), CLERK);
        Change.BindingMade asked = village.binding(WIFE, WEI, Kin.SPOUSE, "run9.1");
        stores.office()
                .commit(List.of(new Change.BindingMade(asked.action(), asked.holder(), asked.beneficiary(), asked.kin(),
                        asked.terms(), asked.paper(), BindingState.AWAITING_CONSENT, TODAY)), CLERK);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void everyChangeIsAllowedOnlyToWhomItBelongs() {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> allowed = new TreeMap<>();
        changes().forEach((change, roles) -> {
            String name = change.getClass().getSimpleName();
            expected.merge(name, String.join(" ", roles), (a, b) -> a + " / " + b);
            allowed.merge(name, String.join(" ", ROLES.stream().filter(role -> passes(role, change)).toList()),
                    (a, b) -> a + " / " + b);
        });

        assertEquals(expected, allowed);
    }

    @Test
    void aHolderMovesABindingOnlyByHandingInThePapersItWaitsFor() {
        Change.BindingMade wanted = village.binding(WEI, WIFE, Kin.SPOUSE, "run8.1");
        stores.office()
                .commit(List.of(new Change.BindingMade(wanted.action(), wanted.holder(), wanted.beneficiary(),
                        wanted.kin(), wanted.terms(), wanted.paper(), BindingState.AWAITING_PAPERS, TODAY)), CLERK);
        BindingId waiting = BindingId.of(wanted.action());
        Change proof = new Change.ProofGiven(waiting, "r8", "a.jpg", NOW);
        Change on = new Change.BindingMoved(waiting,
                new Step(BindingState.AWAITING_OFFICE, TODAY, Cause.HOLDER, Optional.empty()));
        Change home = new Change.BindingMoved(waiting,
                new Step(BindingState.REGISTERED, TODAY, Cause.HOLDER, Optional.empty()));

        assertTrue(passes("holder", proof, on));
        assertFalse(passes("holder", on));
        assertFalse(passes("holder", proof, home));
        assertFalse(passes("wife", proof, on));
    }

    @Test
    void noKindOfChangeIsLeftOut() {
        Set<String> tried = changes().keySet()
                .stream()
                .map(it -> it.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Arrays.stream(Change.class.getPermittedSubclasses())
                .filter(Class::isRecord)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new)), tried);
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        List<String> seen = new ArrayList<>();
        for (String role : ROLES) {
            for (IdNumber number : List.of(WEI, MOTHER, WIFE, STRANGER)) {
                Optional<Visitor> visitor = stores.desk().findVisitor(chat(role), village.id(number));
                visitor.ifPresent(it -> seen.add(role + " is " + it.person().name() + ", sees "
                        + List.of(WEI, MOTHER, WIFE, STRANGER)
                                .stream()
                                .flatMap(other -> it.family().findRelative(village.id(other), TODAY).stream())
                                .map(relative -> relative.maskedName())
                                .toList()
                        + ", binding " + it.family().findShared(BINDING).isPresent()));
            }
        }

        assertEquals(
                List.of("holder is 张建伟, sees [李*梅, 王*], binding true", "beneficiary is 李秀梅, sees [张*伟], binding true",
                        "wife is 王芳, sees [张*伟], binding false", "stranger is 赵强, sees [], binding false"),
                seen);
    }

    @Test
    void whoAsksWithWhatBelongsToOthersIsToldNothing() throws ReflectiveOperationException {
        Receipt theirs = receipt(village.id(WEI), village.id(MOTHER));
        stores.office().commit(List.of(new Change.ReceiptIssued(theirs)), CLERK);
        Visitor wei = visitor("holder", WEI);
        Map<Class<?>, Object> belongings = Map.of(PersonId.class, village.id(MOTHER), IdNumber.class, MOTHER,
                Shared.class, wei.family().findShared(BINDING).orElseThrow(), Binding.class,
                wei.family().findShared(BINDING).orElseThrow().binding(), ReceiptNumber.class, theirs.number(),
                BindingId.class, BINDING, LocalDate.class, TODAY, Year.class, Year.of(2026));
        Set<Object> nothing = Set.of(Optional.empty(), false, Money.ZERO, new Family.Counts(0, 0, 0));
        List<String> told = new ArrayList<>();
        int asked = 0;
        Visitor stranger = visitor("stranger", STRANGER);
        for (Object room : List.of(stranger, stranger.family(), stranger.passbook())) {
            for (Method method : room.getClass().getMethods()) {
                boolean foreign = Arrays.stream(method.getParameterTypes())
                        .anyMatch(it -> belongings.containsKey(it) && it != LocalDate.class);
                if (foreign) {
                    Object[] given = Arrays.stream(method.getParameterTypes()).map(belongings::get).toArray();
                    Object answer = method.invoke(room, given);
                    asked++;
                    if (!nothing.contains(answer)) {
                        told.add(method.getName() + ": " + answer);
                    }
                }
            }
        }

        assertEquals(List.of(), told);
        assertTrue(asked >= 11, () -> "too few methods were tried");
    }

    private Visitor visitor(String role, IdNumber number) {
        return stores.desk().findVisitor(chat(role), village.id(number)).orElseThrow();
    }

    /** {@return every kind of change, made for the holder's or the beneficiary's things, and who may want it} Length: a line each. */
    private Map<Change, List<String>> changes() {
        PersonId wei = village.id(WEI);
        PersonId mother = village.id(MOTHER);
        ConversationKey own = chat("holder");
        Outgoing words = Outgoing.said(Phrase.of("x"));
        Map<Change, List<String>> all = new LinkedHashMap<>();
        all.put(new Change.LinkMade(own, new OpenCode(new CodeId("x"), wei, LinkKind.SELF, NOW), NOW, "1"),
                List.of("holder"));
        all.put(new Change.LinkEnded(own, wei, NOW), List.of("holder"));
        all.put(new Change.PinSet(own, stores.desk().seal("274913"), NOW), List.of("holder"));
        all.put(new Change.PinTyped(own, NOW), List.of("holder"));
        all.put(new Change.AttemptFailed(own, Optional.of(wei), NOW), List.of("holder"));
        all.put(new Change.AttemptsCleared(own, Optional.of(wei)), List.of("holder"));
        all.put(village.binding(WEI, WIFE, Kin.SPOUSE, "run2.1"), List.of("holder"));
        all.put(village.binding(WEI, STRANGER, Kin.SIBLING, "run3.1"), List.of());
        all.put(new Change.BindingMoved(BINDING, step(Cause.HOLDER)), List.of());
        all.put(new Change.BindingMoved(BINDING, step(Cause.BENEFICIARY)), List.of());
        all.put(new Change.BindingMoved(ASKED, step(Cause.HOLDER)), List.of());
        all.put(new Change.BindingMoved(ASKED, step(Cause.BENEFICIARY)), List.of("holder"));
        all.put(new Change.BindingMoved(BINDING, step(Cause.OFFICE)), List.of());
        Slip slip = new Slip(new CodeId("x"), ASKED, NOW);
        all.put(new Change.SlipAnswered(slip, step(Cause.HOLDER), NOW), List.of());
        all.put(new Change.SlipAnswered(slip, step(Cause.BENEFICIARY), NOW),
                List.of("holder", "beneficiary", "stranger", "nobody"));
        all.put(new Change.BindingEnded(BINDING, Cause.HOLDER, TODAY), List.of("holder"));
        all.put(new Change.BindingEnded(BINDING, Cause.BENEFICIARY, TODAY), List.of("beneficiary"));
        all.put(new Change.ProofGiven(BINDING, "r1", "a.jpg", NOW), List.of("holder"));
        all.put(new Change.LimitSet(BINDING, new Terms.Limit.PerPayment(Money.ofYuan(5))), List.of("holder"));
        all.put(new Change.QuotaSet(BINDING, Money.ZERO, Money.ofYuan(5), TODAY), List.of("holder"));
        all.put(new Change.OrderSet(mother, List.of(BINDING)), List.of("holder", "beneficiary"));
        all.put(paid("paid2"), List.of("holder"));
        all.put(new Change.PremiumCancelled("paid1", TODAY), List.of("holder"));
        all.put(new Change.ReceiptIssued(receipt(wei, mother)), List.of("holder"));
        all.put(new Change.ReminderSet(wei, Reminder.GAP, true), List.of("holder"));
        all.put(new Change.QuestionLeft(new ActionId("q1"), own, Optional.of(wei), "x", NOW), List.of("holder"));
        all.put(new Change.PersonTold(mother, Optional.empty(), words), List.of("holder", "beneficiary"));
        all.put(new Change.ChatTold(own, words), List.of());
        all.put(new Change.Exported(wei, own, NOW), List.of("holder"));
        all.put(new Change.Erased(wei, NOW), List.of("holder"));
        return all;
    }

    private boolean passes(String role, Change... changes) {
        try {
            new Gate(stores.cabinet()).check(chat(role), List.of(changes), NOW, TODAY);
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    private Change.PremiumPaid paid(String action) {
        return new Change.PremiumPaid(new ActionId(action), new Premium(action, village.id(WEI), village.id(MOTHER),
                RegionCode.of("420100"), Year.of(2026), Money.ofYuan(400), TODAY, Premium.State.PAID), Funds.ALL);
    }

    private static Step step(Cause cause) {
        return new Step(BindingState.IN_FORCE, TODAY, cause, Optional.empty());
    }

    private static Receipt receipt(PersonId who, PersonId whom) {
        ActionId action = new ActionId("run9.1");
        return new Receipt(ReceiptNumber.of(action, TODAY), action, "bind", who, Optional.of(whom), NOW,
                List.of(), Receipt.Words.of(new Part.Card(Phrase.of("x"), List.of())));
    }
}
