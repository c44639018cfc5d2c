package gongji.store;

import static gongji.store.Village.CHAT;
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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore;
import gongji.conversation.TurnStore.Accepted;
import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Stored;
import gongji.conversation.engine.Conversation;
import gongji.household.Change;
import gongji.household.Desk.CodeCheck;
import gongji.household.Desk.PinCheck;
import gongji.household.NotAllowed;
import gongji.household.Overtaken;
import gongji.household.Relative;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.account.Account;
import gongji.household.account.Funds;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.binding.Terms.Limit;
import gongji.household.link.LinkKind;
import gongji.household.people.Insurance;
import gongji.household.people.Party;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.household.record.UsedValue;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.ParameterName;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What every store does, on whatever database.
 *
 * <p>Length: one contract for all ports, because most of it is about what they do together.
 */
abstract class StoreContract {
    @SuppressWarnings("NullAway.Init")
    private Village village;
    @SuppressWarnings("NullAway.Init")
    private Stores stores;

    abstract Stores open();

    /** Changes rows behind the store's back. */
    abstract void damage(String sql);

    @BeforeEach
    void settle() {
        stores = open();
        village = Village.settled(stores);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    // The register

    @Test
    void aPersonIsFoundByIdNumberAndPhoneAndReadsAsWritten() {
        assertEquals(Village.WEI_NAME, village.person(WEI).name());
        assertEquals(WEI, village.person(WEI).idNumber());
        assertEquals(village.person(WEI),
                stores.cabinet().register().findByPhone(Village.WEI_PHONE).orElseThrow());
        assertEquals(Optional.empty(), stores.cabinet().register().findByPhone("13900000000"));
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        var again = stores.office().importPeople(Village.people(), CLERK, false);

        assertEquals(List.of(0, 0, 4), List.of(again.created(), again.changed(), again.same()));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndLeavesNothing() {
        var dry = stores.office()
                .importPeople(List.of(Village.row(2, Village.number("11000019700101007"), "钱多多",
                        "13800000050", Village.insured(Scheme.EMPLOYEE, "110000"),
                        Village.balance(10, 0))), CLERK, true);

        assertEquals(List.of(1, 4), List.of(dry.created(), dry.missing()));
        assertEquals(Optional.empty(),
                stores.cabinet().register().findByIdNumber(Village.number("11000019700101007")));
    }

    // Who a chat is

    @Test
    void aCodeLinksOnceAndNeverAgain() {
        String code = stores.office().giveCode(village.id(WEI), LinkKind.SELF, CLERK);
        CodeCheck.Right right = assertInstanceOf(CodeCheck.Right.class,
                stores.desk().checkCode(CHAT, " " + code.toLowerCase(Locale.ROOT), Optional.empty(), NOW));
        stores.office().commit(List.of(new Change.LinkMade(CHAT, right.code(), NOW, "1")), CLERK);

        assertInstanceOf(CodeCheck.Wrong.class,
                stores.desk().checkCode(chat("other"), code, Optional.empty(), NOW));
        assertThrows(Overtaken.class, () -> stores.office()
                .commit(List.of(new Change.LinkMade(chat("other"), right.code(), NOW, "1")), CLERK));
        assertTrue(stores.desk().findVisitor(CHAT, village.id(WEI)).isPresent());
        assertFalse(stores.desk().findVisitor(chat("other"), village.id(WEI)).isPresent());
    }

    @Test
    void aCodeRunsOutAfterADay() {
        String code = stores.office().giveCode(village.id(WEI), LinkKind.SELF, CLERK);

        assertInstanceOf(CodeCheck.Right.class,
                stores.desk().checkCode(CHAT, code, Optional.empty(), NOW.plus(Duration.ofHours(23))));
        assertInstanceOf(CodeCheck.Wrong.class,
                stores.desk().checkCode(CHAT, code, Optional.empty(), NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void aSharedPhoneHasToBeThePersonsOwn() {
        String code = stores.office().giveCode(village.id(WEI), LinkKind.SELF, CLERK);

        assertInstanceOf(CodeCheck.Wrong.class,
                stores.desk().checkCode(CHAT, code, Optional.of("13800000041"), NOW));
        assertInstanceOf(CodeCheck.Right.class,
                stores.desk().checkCode(CHAT, code, Optional.of(Village.WEI_PHONE), NOW));
    }

    @Test
    void fiveWrongGuessesLockTheChatForHalfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(CodeCheck.Wrong.class,
                    stores.desk().checkCode(CHAT, "AAAAAAAA", Optional.empty(), NOW));
            stores.office().commit(List.of(new Change.AttemptFailed(CHAT, Optional.empty(), NOW)), CLERK);
        }
        String code = stores.office().giveCode(village.id(WEI), LinkKind.SELF, CLERK);

        assertEquals(new CodeCheck.Wait(NOW.plus(Duration.ofMinutes(30))),
                stores.desk().checkCode(CHAT, code, Optional.empty(), NOW.plusSeconds(60)));
        assertInstanceOf(CodeCheck.Right.class,
                stores.desk().checkCode(CHAT, code, Optional.empty(), NOW.plus(Duration.ofMinutes(31))));
    }

    @Test
    void aPinIsKnownAgainAndGrowsOld() {
        village.link(CHAT, WEI);

        assertInstanceOf(PinCheck.Right.class, stores.desk().checkPin(CHAT, "274913", NOW));
        assertInstanceOf(PinCheck.Wrong.class, stores.desk().checkPin(CHAT, "274914", NOW));
        assertTrue(stores.desk().isPinFresh(CHAT, NOW.plus(Duration.ofMinutes(14))));
        assertFalse(stores.desk().isPinFresh(CHAT, NOW.plus(Duration.ofMinutes(16))));
    }

    @Test
    void aFourthChatIsTooMany() {
        village.link(chat("a"), WEI).link(chat("b"), WEI).link(chat("c"), WEI);
        String code = stores.office().giveCode(village.id(WEI), LinkKind.SELF, CLERK);

        assertInstanceOf(CodeCheck.TooManyChats.class,
                stores.desk().checkCode(chat("d"), code, Optional.empty(), NOW));
        assertEquals(2, visitor(chat("a"), WEI).listOtherChats().size());
    }

    @Test
    void leavingForgetsTheChatAndItsPin() {
        village.link(CHAT, WEI);

        stores.office().commit(List.of(new Change.LinkEnded(CHAT, village.id(WEI), NOW)), CLERK);

        assertFalse(stores.desk().hasPin(CHAT));
        assertTrue(stores.desk().listActing(CHAT).isEmpty());
    }

    // Bindings

    @Test
    void aBindingMadeTwiceByOneActionIsOne() {
        village.link(CHAT, WEI);
        Change.BindingMade made = village.binding(WEI, MOTHER, Kin.PARENT, "run1.1");

        stores.office().commit(List.of(made), CLERK);
        stores.office().commit(List.of(made), CLERK);

        Shared shared = visitor(CHAT, WEI).family().listShared().getFirst();
        assertEquals(1, visitor(CHAT, WEI).family().listShared().size());
        assertEquals("李*梅", shared.other().maskedName());
        assertEquals(BindingState.REGISTERED, shared.binding().state());
        assertTrue(shared.binding().verified());
    }

    @Test
    void aSecondBindingOfTheSamePairIsOvertaken() {
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);

        assertThrows(Overtaken.class, () -> stores.office()
                .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run2.1")), CLERK));
    }

    @Test
    void anEndedBindingGivesBackWhatWasSetAsideAndMayBeMadeAgain() {
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);
        BindingId id = BindingId.of(new ActionId("run1.1"));
        stores.office().commit(List.of(new Change.QuotaSet(id, Money.ZERO, Money.ofYuan(500), TODAY)), CLERK);
        assertEquals(Money.ofYuan(2500), account().free());

        stores.office().commit(List.of(new Change.BindingEnded(id, Binding.Cause.HOLDER, TODAY)), CLERK);
        stores.office().commit(List.of(new Change.BindingEnded(id, Binding.Cause.HOLDER, TODAY)), CLERK);

        assertEquals(Money.ofYuan(3000), account().free());
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run2.1")), CLERK);
        assertEquals(List.of(BindingState.ENDED, BindingState.REGISTERED), stores.cabinet()
                .bindings()
                .listOfHolder(village.id(WEI))
                .stream()
                .map(Binding::state)
                .sorted((a, b) -> b.compareTo(a))
                .toList());
    }

    @Test
    void aStateThatCannotFollowIsRefused() {
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);
        BindingId id = BindingId.of(new ActionId("run1.1"));

        assertThrows(Overtaken.class, () -> stores.office()
                .commit(List.of(new Change.BindingMoved(id,
                        new Binding.Step(BindingState.AWAITING_PAPERS, TODAY, Binding.Cause.OFFICE, Optional.empty()))),
                        CLERK));
    }

    @Test
    void theOrderOfDeductionIsKept() {
        stores.office()
                .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1"),
                        village.binding(WIFE, MOTHER, Kin.NONE, "run2.1")), CLERK);
        BindingId second = BindingId.of(new ActionId("run2.1"));

        stores.office()
                .commit(List.of(new Change.OrderSet(village.id(MOTHER), List.of(second)),
                        new Change.LimitSet(second, new Limit.PerPayment(Money.ofYuan(50)))), CLERK);

        Binding first = stores.cabinet().bindings().listOfBeneficiary(village.id(MOTHER)).getFirst();
        assertEquals(second, first.id());
        assertEquals(new Terms(1, new Limit.PerPayment(Money.ofYuan(50)), Optional.empty()), first.terms());
    }

    @Test
    void whoeverSetsALimitMeanwhileAQuotaIsSetAndWhatIsSetAsideIsTheQuota() throws Exception {
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);
        BindingId id = BindingId.of(new ActionId("run1.1"));
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            int yuan = 100 * (person + 1);
            people.add(() -> {
                for (int i = 1; i <= 10; i++) {
                    setAside(id, Money.ofYuan(yuan + i));
                }
                return true;
            });
        }
        people.add(() -> {
            for (int i = 1; i <= 10; i++) {
                stores.office().commit(List.of(new Change.LimitSet(id, new Limit.InAll(Money.ofYuan(i)))), CLERK);
            }
            return true;
        });

        try (ExecutorService pool = Executors.newFixedThreadPool(people.size())) {
            for (var future : pool.invokeAll(people)) {
                assertTrue(future.get());
            }
        }

        Terms terms = stores.cabinet().bindings().findBinding(id).orElseThrow().terms();
        assertEquals(new Limit.InAll(Money.ofYuan(10)), terms.limit());
        assertEquals(terms.quota().orElseThrow(), account().reserved());
    }

    /** As a turn does: whoever was overtaken reads again. */
    private void setAside(BindingId id, Money amount) {
        while (true) {
            Money before = quota(id);
            try {
                stores.office().commit(List.of(new Change.QuotaSet(id, before, amount, TODAY)), CLERK);
                return;
            } catch (Overtaken e) {
                assertNotEquals(before, quota(id));
            }
        }
    }

    private Money quota(BindingId id) {
        return stores.cabinet().bindings().findBinding(id).orElseThrow().terms().quota().orElse(Money.ZERO);
    }

    @Test
    void aSumReckonedFromWhatIsNoLongerSetAsideIsRefused() {
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);
        BindingId id = BindingId.of(new ActionId("run1.1"));
        Change one = new Change.QuotaSet(id, Money.ZERO, Money.ofYuan(200), TODAY);
        Change other = new Change.QuotaSet(id, Money.ZERO, Money.ofYuan(200), TODAY);
        stores.office().commit(List.of(one), CLERK);

        assertThrows(Overtaken.class, () -> stores.office().commit(List.of(other), CLERK));
        assertEquals(Money.ofYuan(200), account().reserved());
    }

    @Test
    void whoTypesANumberSeesOnlyWhatTheyTypedUntilTheOtherSideAgreed() {
        village.link(CHAT, WEI);
        BindingId id = asked("run1.1", BindingState.AWAITING_CONSENT);

        Relative before = visitor(CHAT, WEI).family().listShared().getFirst().other();
        assertEquals("王*明", before.maskedName());
        assertEquals(Optional.of(Village.insured(Scheme.RESIDENT, "420100").region()),
                before.insurance().map(Insurance::region));
        assertFalse(visitor(CHAT, WEI).export().contains("赵"));

        assertTrue(stores.papers().recordConsent(id, BindingState.REGISTERED, CLERK));
        assertEquals("赵*", visitor(CHAT, WEI).family().listShared().getFirst().other().maskedName());
    }

    @Test
    void papersAreFollowedByTheOtherSideAndThenByTheOffice() {
        BindingId id = asked("run1.1", BindingState.AWAITING_PAPERS);

        assertTrue(stores.papers().approve(id, BindingState.REGISTERED, CLERK));
        assertEquals(BindingState.AWAITING_CONSENT, state(id));
        assertTrue(stores.papers().recordConsent(id, BindingState.REGISTERED, CLERK));
        assertEquals(BindingState.AWAITING_OFFICE, state(id));
        assertTrue(stores.papers().approve(id, BindingState.REGISTERED, CLERK));
        assertEquals(BindingState.REGISTERED, state(id));
    }

    private BindingState state(BindingId id) {
        return stores.cabinet().bindings().findBinding(id).orElseThrow().state();
    }

    /** A binding with somebody whose number alone is known; the other side and the office are due. */
    private BindingId asked(String action, BindingState state) {
        Party stranger = new Party.Declared("王小明", STRANGER, Village.insured(Scheme.RESIDENT, "420100"));
        stores.office()
                .commit(List.of(new Change.BindingMade(new ActionId(action), village.id(WEI), stranger, Kin.SIBLING,
                        Terms.OPEN, Optional.empty(), state, TODAY,
                        Set.of(BindingState.AWAITING_CONSENT, BindingState.AWAITING_OFFICE))), CLERK);
        return BindingId.of(new ActionId(action));
    }

    // Money

    @Test
    void aPremiumIsPaidOnceAndCanBeTakenBack() {
        Change.PremiumPaid paid = premium("run1.1", 400);

        stores.office().commit(List.of(paid), CLERK);
        stores.office().commit(List.of(paid), CLERK);
        assertEquals(Money.ofYuan(2600), account().whole());

        stores.office().commit(List.of(new Change.PremiumCancelled("run1.1", TODAY)), CLERK);
        stores.office().commit(List.of(new Change.PremiumCancelled("run1.1", TODAY)), CLERK);
        assertEquals(Money.ofYuan(3000), account().whole());
        assertEquals(Money.ofYuan(1200), account().carried());
    }

    @Test
    void ofTwoWhoPayTheSamePremiumAtOnceOnePays() throws Exception {
        List<Callable<Boolean>> parents = new ArrayList<>();
        for (IdNumber parent : List.of(WEI, WIFE)) {
            parents.add(() -> {
                try {
                    stores.office()
                            .commit(List.of(new Change.PremiumPaid(new ActionId(parent.digits()),
                                    premiumOf(parent, parent.digits(), 400), Funds.ALL)), CLERK);
                    return true;
                } catch (Overtaken e) {
                    return false;
                }
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            long paid = 0;
            for (var future : pool.invokeAll(parents)) {
                paid += future.get() ? 1 : 0;
            }
            assertEquals(1, paid);
        }
        Premium kept = stores.cabinet().ledger().listPremiumsPaidFor(village.id(MOTHER)).getFirst();
        stores.office().commit(List.of(new Change.PremiumCancelled(kept.id(), TODAY)), CLERK);
        stores.office().commit(List.of(premium("run3.1", 400)), CLERK);
        assertEquals(2, stores.cabinet().ledger().listPremiumsPaidFor(village.id(MOTHER)).size());
    }

    @Test
    void aPremiumBeyondTheAccountIsOvertakenAndNothingOfItStays() {
        assertThrows(Overtaken.class, () -> stores.office().commit(List.of(premium("run1.1", 4000)), CLERK));

        assertEquals(Money.ofYuan(3000), account().whole());
        assertTrue(stores.cabinet().ledger().findPremium(new ActionId("run1.1")).isEmpty());
    }

    @Test
    void aPremiumThatWouldLeaveLessThanHasToStayIsOvertaken() {
        Change.PremiumPaid all = premium("run1.1", 400);
        Change.PremiumPaid keeping = new Change.PremiumPaid(all.action(), all.premium(), all.funds(),
                Money.ofFen(260_001));

        assertThrows(Overtaken.class, () -> stores.office().commit(List.of(keeping), CLERK));
        stores.office()
                .commit(List.of(new Change.PremiumPaid(all.action(), all.premium(), all.funds(), Money.ofYuan(2600))),
                        CLERK);
        assertEquals(Money.ofYuan(2600), account().whole());
    }

    @Test
    void ofThreeWhoTypeTheSameNumberAtOnceEachHasAPlaceOfTheirOwn() throws Exception {
        IdNumber nobody = Village.number("42000019530507102");
        Party typed = new Party.Declared("周桂兰", nobody, Village.insured(Scheme.RESIDENT, "420100"));
        List<Callable<Boolean>> holders = new ArrayList<>();
        for (IdNumber holder : List.of(WEI, WIFE, STRANGER)) {
            Change.BindingMade made = village.binding(holder, MOTHER, Kin.PARENT, holder.digits());
            holders.add(() -> {
                stores.office()
                        .commit(List.of(new Change.BindingMade(made.action(), made.holder(), typed, made.kin(),
                                made.terms(), made.paper(), made.state(), made.day())), CLERK);
                return true;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (var future : pool.invokeAll(holders)) {
                future.get();
            }
        }
        assertEquals(List.of(1, 2, 3), stores.cabinet()
                .bindings()
                .listOfBeneficiary(village.id(nobody))
                .stream()
                .map(it -> it.terms().place())
                .toList());
    }

    @Test
    void whatIsGivenBackFromBeforeABindingDoesNotRaiseItsLimit() {
        stores.office().commit(List.of(premium("run1.1", 400), madeLater("run1.2")), CLERK);
        Binding binding = stores.cabinet()
                .bindings()
                .findBinding(BindingId.of(new ActionId("run1.2")))
                .orElseThrow();

        stores.office().commit(List.of(new Change.PremiumCancelled("run1.1", TODAY.plusDays(2))), CLERK);
        assertEquals(Money.ZERO, stores.cabinet().ledger().usedOf(binding));
    }

    private Change.BindingMade madeLater(String action) {
        Change.BindingMade made = village.binding(WEI, MOTHER, Kin.PARENT, action);
        return new Change.BindingMade(made.action(), made.holder(), made.beneficiary(), made.kin(), made.terms(),
                made.paper(), made.state(), TODAY.plusDays(1));
    }

    @Test
    void whoIsAskedAboutAndWhoNeverCameToUseItDoNotCountForALifetime() {
        village.link(CHAT, WEI);
        Visitor visitor = visitor(CHAT, WEI);
        stores.office()
                .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1"),
                        village.binding(WEI, STRANGER, Kin.SIBLING, "run2.1")), CLERK);

        assertEquals(1, visitor.family().countsWith(village.id(MOTHER), TODAY).ever());
        assertEquals(2, visitor.family().countsWith(village.id(WIFE), TODAY).ever());

        Change.BindingMade made = village.binding(WEI, WIFE, Kin.SPOUSE, "run3.1");
        BindingId asked = BindingId.of(made.action());
        stores.office()
                .commit(List.of(
                        new Change.BindingMade(made.action(), made.holder(), made.beneficiary(), made.kin(),
                                made.terms(), made.paper(), BindingState.AWAITING_OFFICE, made.day()),
                        new Change.BindingMoved(asked, new Binding.Step(BindingState.RETURNED, TODAY,
                                Binding.Cause.OFFICE, Optional.empty()))),
                        CLERK);
        assertEquals(1, visitor.family().countsWith(village.id(MOTHER), TODAY).ever());
    }

    // What is kept

    @Test
    void aReceiptReadsAsWrittenAndBelongsToItsSides() {
        village.link(CHAT, WEI).link(chat("mother"), MOTHER).link(chat("stranger"), STRANGER);
        Receipt receipt = receipt("run1.1");

        stores.office().commit(List.of(new Change.ReceiptIssued(receipt)), CLERK);
        stores.office().commit(List.of(new Change.ReceiptIssued(receipt)), CLERK);

        assertEquals(Optional.of(receipt), visitor(CHAT, WEI).findReceipt(receipt.number()));
        assertEquals(List.of(receipt), visitor(chat("mother"), MOTHER).listReceipts());
        assertEquals(Optional.empty(), visitor(chat("stranger"), STRANGER).findReceipt(receipt.number()));
    }

    @Test
    void theAuditFindsWhatWasChangedAndWhatIsMissing() {
        village.link(CHAT, WEI);

        assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
        assertTrue(visitor(CHAT, WEI).listAudit().stream().anyMatch(it -> it.what().equals("link-made")));
    }

    @Test
    void theExportHoldsEverythingThatIsKeptOfAPersonAndNobodyElsesName() {
        village.link(CHAT, WEI);
        stores.office()
                .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1"), premium("run2.1", 400),
                        new Change.ProofGiven(BindingId.of(new ActionId("run1.1")), "paper.1", "户口本.jpg", NOW),
                        new Change.QuestionLeft(new ActionId("q1"), CHAT, Optional.of(village.id(WEI)), "怎么退", NOW),
                        new Change.ReceiptIssued(receipt("run1.1"))), CLERK);
        assertTrue(stores.office().reply(new ActionId("q1"), "到窗口办", CLERK));

        String export = stores.cabinet().exports().export(village.id(WEI));

        for (String kept : List.of(Village.WEI_NAME, WEI.digits(), "\"year\":2026", "户口本.jpg", "怎么退", "到窗口办",
                "family book", "bind.limit", "relation-allowed", "question-answered")) {
            assertTrue(export.contains(kept), kept + " is not in " + export);
        }
        assertFalse(export.contains("李秀梅"), export);
    }

    @Test
    void anErasedPersonIsGoneButForTheAudit() {
        village.link(CHAT, WEI);
        stores.office()
                .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1"),
                        new Change.ReceiptIssued(receipt("run1.1"))), CLERK);
        var id = village.id(WEI);

        stores.office().commit(List.of(new Change.Erased(id, NOW)), CLERK);

        assertTrue(stores.cabinet().register().findPerson(id).isEmpty());
        assertTrue(stores.cabinet().ledger().findAccount(id).isEmpty());
        assertTrue(stores.cabinet().links().listChats(id).isEmpty());
        assertTrue(stores.cabinet().receipts().listReceipts(id).isEmpty());
        assertEquals(BindingState.ENDED,
                stores.cabinet().bindings().listOfHolder(id).getFirst().state());
        assertTrue(stores.cabinet()
                .audit()
                .listAbout(id, 10)
                .stream()
                .anyMatch(it -> it.what().equals("person-erased")));
    }

    // The hall

    @Test
    void anUpdateIsTakenOnce() {
        TurnStore turns = stores.turns();

        assertTrue(turns.accept(incoming("1", "你好")));
        assertFalse(turns.accept(incoming("1", "你好")));

        assertEquals(incoming("1", "你好"), turns.findNext(CHAT).orElseThrow().incoming());
        assertEquals(List.of(CHAT), turns.listWaiting());
    }

    @Test
    void aTurnIsCommittedWholeAndItsReplyWaitsInOrder() {
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));
        turns.accept(incoming("2", "二"));

        assertTrue(turns.commit(turn(turns, List.of())));
        assertTrue(turns.commit(turn(turns, List.of())));

        assertEquals(Optional.empty(), turns.findNext(CHAT));
        assertEquals(2, turns.load(CHAT).version());
        var deliveries = stores.outbox().listDeliveries(CHAT);
        assertEquals(List.of("1", "2"), deliveries.stream().map(it -> it.inAnswerTo()).toList());
        assertEquals(reply(), deliveries.getFirst().outgoing());
        assertEquals(List.of(CHAT), stores.outbox().listUndelivered(DoorName.CONSOLE));
        assertEquals(List.of(), stores.outbox().listUndelivered(DoorName.WEB));
    }

    @Test
    void whatIsSentOrGivenUpIsNotListedAgain() {
        stores.outbox().post(CHAT, reply());
        stores.outbox().post(CHAT, reply());
        var deliveries = stores.outbox().listDeliveries(CHAT);

        stores.outbox().sent(deliveries.get(0).id());
        stores.outbox().givenUp(deliveries.get(1).id(), "blocked");

        assertEquals(List.of(), stores.outbox().listDeliveries(CHAT));
    }

    @Test
    void anOvertakenTurnLeavesNothing() {
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));
        Accepted accepted = turns.findNext(CHAT).orElseThrow();
        Stored stale = turns.load(CHAT);
        assertTrue(turns.commit(turn(turns, List.of())));
        turns.accept(incoming("2", "二"));
        Accepted second = turns.findNext(CHAT).orElseThrow();

        boolean twice = turns.commit(commit(Optional.of(accepted), turns.load(CHAT), List.of()));
        boolean old = turns.commit(commit(Optional.of(second), stale, List.of()));

        assertFalse(twice);
        assertFalse(old);
        assertEquals(1, stores.outbox().listDeliveries(CHAT).size());
        assertEquals(Optional.of(second), turns.findNext(CHAT));
    }

    @Test
    void anEffectThatHasBecomeImpossibleTakesTheWholeTurnWithIt() {
        village.link(CHAT, WEI);
        stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1")), CLERK);
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "确认"));

        boolean done = turns.commit(turn(turns, List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run2.1"))));

        assertFalse(done);
        assertTrue(turns.findNext(CHAT).isPresent());
        assertEquals(List.of(), stores.outbox().listDeliveries(CHAT));
    }

    @Test
    void whatIsNotAllowedIsJudgedInTheTransactionAndSoNotForAMessageThatIsDone() {
        village.link(CHAT, WEI);
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));
        Accepted accepted = turns.findNext(CHAT).orElseThrow();
        Effect theft = new Change.Erased(village.id(WIFE), NOW);
        assertThrows(NotAllowed.class, () -> turns.commit(turn(turns, List.of(theft))));
        assertTrue(turns.commit(turn(turns, List.of())));

        assertFalse(turns.commit(commit(Optional.of(accepted), turns.load(CHAT), List.of(theft))));
    }

    @Test
    void aMessageThatCannotBeReadIsToldAndTheNextOneHasItsTurn() {
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));
        turns.accept(incoming("2", "二"));
        damage("update inbox set body_sealed = 'AAAA' where update_id = '1'");

        assertEquals(Optional.of("2"), turns.holdNext(CHAT, taken -> taken.accepted().incoming().updateId()));

        var deliveries = stores.outbox().listDeliveries(CHAT);
        assertEquals(List.of("1"), deliveries.stream().map(it -> it.inAnswerTo()).toList());
        assertEquals(Outgoing.said(Phrase.of("hall.sorry")), deliveries.getFirst().outgoing());
    }

    @Test
    void aConversationThatCannotBeReadIsBegunAnew() {
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));
        assertTrue(turns.commit(turn(turns, List.of())));
        damage("update conversation set body_sealed = 'AAAA'");

        assertEquals(Conversation.unreadable(CHAT), turns.load(CHAT).conversation());
    }

    @Test
    void aDeliveryThatCannotBeReadIsRemovedAndTheNextOneLeaves() {
        stores.outbox().post(CHAT, reply());
        stores.outbox().post(CHAT, reply());
        long second = stores.outbox().listDeliveries(CHAT).getLast().id();
        damage("update outbox set body_sealed = 'AAAA' where seq < " + second);

        assertEquals(Optional.of(second),
                stores.outbox().holdDeliveries(CHAT, deliveries -> deliveries.getFirst().id()));
        damage("update outbox set body_sealed = 'AAAA'");
        assertEquals(List.of(), stores.outbox().listDeliveries(CHAT));
    }

    @Test
    void aFailedMessageGetsItsApologyOnce() {
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));
        Accepted accepted = turns.findNext(CHAT).orElseThrow();

        turns.fail(accepted, reply());
        turns.fail(accepted, reply());

        assertEquals(Optional.empty(), turns.findNext(CHAT));
        assertEquals(1, stores.outbox().listDeliveries(CHAT).size());
    }

    @Test
    void aDoorRemembers() {
        stores.doorMemory().remember(DoorName.TELEGRAM, "offset", "17");
        stores.doorMemory().remember(DoorName.TELEGRAM, "offset", "18");

        assertEquals(Optional.of("18"), stores.doorMemory().recall(DoorName.TELEGRAM, "offset"));
        assertEquals(Optional.empty(), stores.doorMemory().recall(DoorName.WEB, "offset"));
    }

    // Who may what

    @Test
    void aChatCannotCommitForSomebodyElse() {
        village.link(CHAT, WEI).link(chat("stranger"), STRANGER);
        TurnStore turns = stores.turns();
        turns.accept(incoming("1", "一"));

        for (Effect theft : List.<Effect>of(village.binding(WIFE, MOTHER, Kin.PARENT, "run1.1"),
                village.binding(WEI, STRANGER, Kin.SIBLING, "run1.2"),
                new Change.Erased(village.id(WIFE), NOW), new Change.LinkEnded(CHAT, village.id(WIFE), NOW),
                new Change.PremiumPaid(new ActionId("run1.3"), premiumOf(WIFE, "run1.3", 400), Funds.ALL),
                new Change.ReceiptIssued(receiptOf(WIFE, "run1.4")))) {
            assertThrows(NotAllowed.class, () -> turns.commit(turn(turns, List.of(theft))), theft.toString());
        }
    }

    @Test
    void aSensitiveChangeWantsAFreshPin() {
        village.link(CHAT, WEI);
        TurnStore turns = stores.turns();
        turns.accept(new Incoming(CHAT, "1", new Body.Typed("确认"), Audience.PRIVATE, NOW.plus(Duration.ofHours(1))));
        Change.BindingMade made = village.binding(WEI, MOTHER, Kin.PARENT, "run1.1");

        assertThrows(NotAllowed.class, () -> turns.commit(turn(turns, List.of(made))));
        Change.Exported exported = new Change.Exported(village.id(WEI), CHAT, NOW);
        assertThrows(NotAllowed.class, () -> turns.commit(turn(turns, List.of(exported))));
        assertTrue(turns.commit(turn(turns,
                List.of(new Change.PinTyped(CHAT, NOW.plus(Duration.ofHours(1))), made))));
    }

    @Test
    void ofManyWhoPressAtOnceOneBinds() throws Exception {
        List<Callable<Boolean>> presses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String action = "run" + i + ".1";
            presses.add(() -> {
                try {
                    stores.office().commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, action)), CLERK);
                    return true;
                } catch (Overtaken | org.jdbi.v3.core.JdbiException e) {
                    return false;
                }
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            long won = 0;
            for (var future : pool.invokeAll(presses)) {
                won += future.get() ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(1, stores.cabinet().bindings().listOfHolder(village.id(WEI)).size());
        assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
    }

    // Words of these tests

    private Visitor visitor(ConversationKey chat, IdNumber number) {
        return stores.desk().findVisitor(chat, village.id(number)).orElseThrow();
    }

    private Account account() {
        return stores.cabinet().ledger().findAccount(village.id(WEI)).orElseThrow();
    }

    private Change.PremiumPaid premium(String action, long yuan) {
        return new Change.PremiumPaid(new ActionId(action), premiumOf(WEI, action, yuan), Funds.ALL);
    }

    private Premium premiumOf(IdNumber holder, String action, long yuan) {
        return new Premium(action, village.id(holder), village.id(MOTHER), RegionCode.of("420100"), Year.of(2026),
                Money.ofYuan(yuan), TODAY, Premium.State.PAID);
    }

    private Receipt receipt(String action) {
        return receiptOf(WEI, action);
    }

    private Receipt receiptOf(IdNumber who, String action) {
        ActionId id = new ActionId(action);
        Part.Card card = new Part.Card(Phrase.of("bind.receipt"),
                List.of(new Part.Line(Phrase.of("bind.who"), new Value.Words("李*梅"), Optional.empty()),
                        new Part.Line(Phrase.of("bind.limit"), new Value.Amount(1200), Optional.of("limit"))));
        return new Receipt(ReceiptNumber.of(id, TODAY), id, "bind", village.id(who), Optional.of(village.id(MOTHER)),
                NOW,
                List.of(new UsedValue("relation-allowed", Optional.of("parent"), Optional.of(RegionCode.of("420000")),
                        Optional.of(TODAY), Optional.of("gbf-2024-38"),
                        Optional.of(new Asked(ParameterName.of("relatives.kinds"), RegionCode.of("420100"), TODAY)))),
                new Receipt.Words(card,
                        List.of(new Part.Said(Phrase.of("bind.left").with("name", "x")),
                                new Part.Written(Text.plain("y"))),
                        List.of(new Source("gbf-2024-38", "z", Optional.empty(), Optional.empty(), Optional.of(TODAY),
                                Optional.empty(), TODAY))));
    }

    private static Incoming incoming(String update, String words) {
        return new Incoming(CHAT, update, new Body.Typed(words), Audience.PRIVATE, NOW);
    }

    private static Commit turn(TurnStore turns, List<Effect> effects) {
        return commit(turns.findNext(CHAT), turns.load(CHAT), effects);
    }

    private static Commit commit(Optional<Accepted> accepted, Stored before, List<Effect> effects) {
        Instant at = accepted.map(it -> it.incoming().at()).orElse(NOW);
        Conversation was = before.conversation();
        Conversation after = new Conversation(was.format(), was.key(), was.turn() + 1, at, was.running(), was.parked(),
                was.known(), was.shown(), was.settled(), was.lapsed());
        return new Commit(accepted, before, after, List.of(reply()), effects);
    }

    private static Outgoing reply() {
        return Outgoing.said(Phrase.of("hello.there").with("amount", new Value.Amount(5)));
    }
}
