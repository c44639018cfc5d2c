package gongji.household.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class PostingTest {
    private static final PersonId OWNER = new PersonId("p000000000001");
    private static final PersonId OTHER = new PersonId("p000000000002");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Test
    void thisYearsMoneyIsTakenBeforeTheCarriedPart() {
        Account account = account(100_00, 60_00);

        Account after = Posting.apply(account, pay(account, 70_00, Funds.ALL));

        assertEquals(account(30_00, 30_00), after);
    }

    @Test
    void whereOnlyCarriedMoneyMayPayTheRestIsLeftAlone() {
        Account account = account(100_00, 60_00);

        Account after = Posting.apply(account, pay(account, 60_00, Funds.CARRIED_ONLY));

        assertEquals(account(40_00, 0), after);
        assertThrows(NotEnough.class, () -> pay(account, 60_01, Funds.CARRIED_ONLY));
    }

    @Test
    void carriedMoneyThatIsSetAsidePaysNobodyElse() {
        Account account = new Account(OWNER, Money.ofFen(200_00), Money.ofFen(60_00), Money.ofFen(50_00), DAY);

        assertEquals(Money.ofFen(10_00), account.reach(Funds.CARRIED_ONLY));
        assertEquals(Money.ofFen(150_00), account.reach(Funds.ALL));
        assertThrows(NotEnough.class, () -> pay(account, 10_01, Funds.CARRIED_ONLY));
    }

    @Test
    void oneFenTooMuchIsRefusedBeforeAnythingMoves() {
        Account account = account(100_00, 60_00);

        NotEnough refused = assertThrows(NotEnough.class, () -> pay(account, 100_01, Funds.ALL));

        assertEquals(Money.ofFen(1), refused.missing());
    }

    @Test
    void moneySetAsideForOneIsNotSpentOnAnother() {
        Account account = new Account(OWNER, Money.ofYuan(100), Money.ZERO, Money.ofYuan(40), DAY);

        assertThrows(NotEnough.class, () -> pay(account, 60_01, Funds.ALL));
        Share aside = new Share(OWNER, Money.ofYuan(90), Funds.ALL, Money.ofYuan(40));
        Account after = Posting.apply(account, Posting.share(bill(aside), 0, account));

        assertEquals(new Account(OWNER, Money.ofYuan(10), Money.ZERO, Money.ZERO, DAY), after);
    }

    @Test
    void aYearEndCarriesEverythingOver() {
        Account account = account(100_00, 60_00);

        Account after = Posting.apply(account, Posting.yearEnd("y", account, LocalDate.of(2025, 12, 31)));

        assertEquals(Money.ZERO, after.current());
        assertEquals(Money.ofYuan(100), after.whole());
    }

    @Test
    void aRefundGoesBackToTheCashFirstAndThenToTheLastPayer() {
        Account first = account(100_00, 0);
        Account second = new Account(OTHER, Money.ofYuan(50), Money.ofYuan(20), Money.ZERO, DAY);
        Bill bill = new Bill("b", OWNER, DAY, Optional.empty(), "drug", Money.ofYuan(160),
                List.of(Share.of(OWNER, Money.ofYuan(100), Funds.ALL), Share.of(OTHER, Money.ofYuan(50), Funds.ALL)),
                Money.ofYuan(10), Money.ZERO);
        List<Entry> paid = List.of(Posting.share(bill, 0, first), Posting.share(bill, 1, second));

        List<Entry> back = Posting.refund(new Posting.Refund("r", bill, Money.ofYuan(40), DAY), paid,
                List.of(Money.ZERO, Money.ZERO));

        assertEquals(1, back.size());
        assertEquals(OTHER, back.getFirst().owner());
        assertEquals(new Move(Money.ofYuan(10), Money.ofYuan(20), Money.ZERO), back.getFirst().move());
    }

    @Test
    void whatWasThisYearsMoneyComesBackAsCarriedWhenItsYearHasEnded() {
        Account account = account(100_00, 0);
        Bill bill = bill(Share.of(OWNER, Money.ofYuan(30), Funds.ALL));

        List<Entry> back = Posting.refund(
                new Posting.Refund("r", bill, Money.ofYuan(30), LocalDate.of(2026, 1, 2)),
                List.of(Posting.share(bill, 0, account)), List.of(Money.ZERO));

        assertEquals(Money.ofYuan(30), back.getFirst().move().carried());
    }

    @Test
    void moreThanWasPaidIsNotGivenBack() {
        Bill bill = bill(Share.of(OWNER, Money.ofYuan(30), Funds.ALL));
        Posting.Refund refund = new Posting.Refund("r", bill, Money.ofFen(30_01), DAY);

        assertThrows(IllegalArgumentException.class, () -> Posting.refund(refund, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsEverLostOrBelowNothing(long seed) {
        Random random = new Random(seed);
        Account account = account(random.nextLong(100_000), 0);
        long expected = account.whole().fen();

        for (int i = 0; i < 500; i++) {
            Optional<Entry> entry = anything(random, account, i);
            expected += entry.map(it -> it.move().whole().fen()).orElse(0L);
            account = entry.isPresent() ? Posting.apply(account, entry.get()) : account;
            assertEquals(expected, account.whole().fen());
            assertTrue(account.carried().compareTo(account.whole()) <= 0 && !account.carried().isNegative());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aBillGivenBackInPiecesLeavesEveryAccountAsItWas(long seed) {
        Random random = new Random(seed);
        Account before = account(50_00 + random.nextLong(10_000), random.nextLong(50_00));
        Money paid = Money.ofFen(1 + random.nextLong(before.whole().fen()));
        Money cash = Money.ofFen(random.nextLong(20_00));
        Share share = Share.of(OWNER, paid, Funds.ALL);
        Bill bill = new Bill("b", OWNER, DAY, Optional.empty(), "drug", paid.plus(cash), List.of(share), cash,
                Money.ZERO);
        Entry payment = Posting.share(bill, 0, before);
        Account account = Posting.apply(before, payment);

        Money given = Money.ZERO;
        Money refunded = Money.ZERO;
        List<Entry> all = new ArrayList<>();
        while (!bill.amount().equals(refunded)) {
            Money piece = Money.ofFen(1 + random.nextLong(bill.amount().minus(refunded).fen()));
            Bill now = new Bill("b", OWNER, DAY, Optional.empty(), "drug", bill.amount(), bill.shares(), cash,
                    refunded);
            for (Entry back : Posting.refund(new Posting.Refund("r" + all.size(), now, piece, DAY), List.of(payment),
                    List.of(given))) {
                account = Posting.apply(account, back);
                given = given.plus(back.amount());
                all.add(back);
            }
            refunded = refunded.plus(piece);
        }

        assertEquals(before, account);
    }

    private static Optional<Entry> anything(Random random, Account account, int number) {
        Money amount = Money.ofFen(random.nextLong(20_000));
        Funds funds = random.nextBoolean() ? Funds.ALL : Funds.CARRIED_ONLY;
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(Posting.credit("c" + number, OWNER, DAY, amount));
            case 1 -> Optional.of(Posting.yearEnd("y" + number, account, DAY));
            default -> account.reach(funds).isLessThan(amount)
                    ? Optional.empty()
                    : Optional.of(pay(account, amount.fen(), funds));
        };
    }

    private static Entry pay(Account account, long fen, Funds funds) {
        return Posting.share(bill(Share.of(account.owner(), Money.ofFen(fen), funds)), 0, account);
    }

    private static Bill bill(Share share) {
        return new Bill("b", OTHER, DAY, Optional.empty(), "drug", share.amount(), List.of(share), Money.ZERO,
                Money.ZERO);
    }

    private static Account account(long whole, long carried) {
        return new Account(OWNER, Money.ofFen(whole), Money.ofFen(carried), Money.ZERO, DAY);
    }
}
