package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of the ledger: turns what happened into entries. Pure; whole 分; what would leave less than nothing throws
 * {@link NotEnough} before anything is written.
 *
 * <p>How a bill is split is for the rules to say; this only takes each share from the right part of the account. Money is
 * taken 当年 first and given back the other way round: the cash part first, then the last payer, 历年 before 当年. What was
 * taken as 当年 of an earlier year comes back as 历年, for that year has ended.
 */
public final class Posting {
    private Posting() {}

    /** {@return the account after an entry} */
    public static Account apply(Account account, Entry entry) {
        LocalDate asOf = entry.day().isAfter(account.asOf()) ? entry.day() : account.asOf();
        Move move = entry.move();
        Money whole = account.whole().plus(move.whole());
        Money carried = account.carried().plus(move.carried());
        Money reserved = account.reserved().plus(move.reserved());
        Money lowest = whole.min(carried).min(reserved).min(whole.minus(carried)).min(whole.minus(reserved));
        if (lowest.isNegative()) {
            throw new NotEnough(account.owner(), Money.ZERO.minus(lowest));
        }
        return new Account(account.owner(), whole, carried, reserved, asOf);
    }

    /** {@return the entry that brings an account from what it is to what an import says} */
    public static Entry opening(String id, Account was, Account is) {
        Move move = new Move(is.current().minus(was.current()), is.carried().minus(was.carried()),
                is.reserved().minus(was.reserved()));
        return new Entry(id, EntryKind.OPENING, is.owner(), is.asOf(), move, Optional.empty(), Optional.empty());
    }

    /** {@return the entry of money paid in, as 当年} */
    public static Entry credit(String id, PersonId owner, LocalDate day, Money amount) {
        Move move = Move.giving(amount, Money.ZERO);
        return new Entry(id, EntryKind.CREDIT, owner, day, move, Optional.empty(), Optional.empty());
    }

    /** {@return the entry that makes 历年 of everything in the account} */
    public static Entry yearEnd(String id, Account account, LocalDate day) {
        Move move = new Move(Money.ZERO.minus(account.current()), account.current(), Money.ZERO);
        return new Entry(id, EntryKind.YEAR_END, account.owner(), day, move, Optional.empty(), Optional.empty());
    }

    /** {@return the entry that sets money of the owner aside for a beneficiary, or takes it back} */
    public static Entry reserve(String id, PersonId owner, PersonId beneficiary, Reserve reserve) {
        Move move = new Move(Money.ZERO, Money.ZERO, reserve.more());
        return new Entry(id, EntryKind.RESERVE, owner, reserve.day(), move, Optional.of(beneficiary), Optional.empty());
    }

    /**
     * Money set aside.
     *
     * @param more what is set aside in addition; below zero what is taken back
     */
    public record Reserve(Money more, LocalDate day) {}

    /**
     * Takes one share of a bill.
     *
     * @param number the place of the share in the bill, counted from zero
     */
    public static Entry share(Bill bill, int number, Account payer) {
        Share share = bill.shares().get(number);
        Move move = take(payer, share.amount(), share.funds(), share.reserved());
        return new Entry(bill.id() + "/" + number, EntryKind.PAYMENT, share.payer(), bill.day(), move,
                Optional.of(bill.patient()), Optional.of(bill.id()));
    }

    /** {@return the entry of a premium paid for a relative} */
    public static Entry premium(Premium premium, Account holder, Funds funds) {
        Move move = take(holder, premium.amount(), funds, Money.ZERO);
        return new Entry(premium.id(), EntryKind.PREMIUM, premium.holder(), premium.day(), move,
                Optional.of(premium.beneficiary()), Optional.of(premium.id()));
    }

    /** {@return the entry that gives a premium back in full} */
    public static Entry premiumBack(Premium premium, Entry paid, LocalDate day) {
        Move move = back(paid, premium.amount(), Money.ZERO, day);
        return new Entry(premium.id() + "/back", EntryKind.PREMIUM_BACK, premium.holder(), day, move,
                Optional.of(premium.beneficiary()), Optional.of(premium.id()));
    }

    /**
     * Gives back a part of a bill, in the reverse of the order it was paid in: cash first, then the last payer.
     *
     * @param paid the payments of the bill, in the order of its shares
     * @param back what each of them gave back already, in the same order
     * @return the entries; what is missing to the amount goes back in cash
     */
    public static List<Entry> refund(Refund refund, List<Entry> paid, List<Money> back) {
        if (refund.bill().refundable().isLessThan(refund.amount())) {
            throw new IllegalArgumentException("a refund is no more than what was paid");
        }
        Money cashLeft = refund.bill().cash().minus(refund.bill().refunded()).orZero();
        Money left = refund.amount().minus(cashLeft).orZero();
        List<Entry> entries = new ArrayList<>();
        for (int i = paid.size() - 1; i >= 0 && !left.isZero(); i--) {
            Entry share = paid.get(i);
            Money part = left.min(share.amount().minus(back.get(i)));
            if (!part.isZero()) {
                Move move = back(share, part, back.get(i), refund.day());
                entries.add(new Entry(refund.id() + "/" + i, EntryKind.REFUND, share.owner(), refund.day(), move,
                        share.patient(), Optional.of(refund.bill().id())));
                left = left.minus(part);
            }
        }
        return List.copyOf(entries);
    }

    /**
     * A part of a bill given back.
     *
     * @param id the entry id of the file it came with
     */
    public record Refund(String id, Bill bill, Money amount, LocalDate day) {}

    private static Move take(Account payer, Money amount, Funds funds, Money reserved) {
        Money reach = payer.reach(funds).plus(reserved);
        if (reach.isLessThan(amount) || payer.reserved().isLessThan(reserved)) {
            throw new NotEnough(payer.owner(), amount.minus(reach));
        }
        Money current = funds == Funds.CARRIED_ONLY ? Money.ZERO : amount.min(payer.current());
        Money carried = amount.minus(current);
        if (payer.carried().isLessThan(carried)) {
            throw new NotEnough(payer.owner(), carried.minus(payer.carried()));
        }
        return Move.taking(current, carried).releasing(reserved);
    }

    private static Move back(Entry paid, Money amount, Money before, LocalDate day) {
        Money takenCarried = Money.ZERO.minus(paid.move().carried());
        Money carried = amount.min(takenCarried.minus(before).orZero());
        Money current = amount.minus(carried);
        return paid.day().getYear() == day.getYear()
                ? Move.giving(current, carried)
                : Move.giving(Money.ZERO, amount);
    }
}
