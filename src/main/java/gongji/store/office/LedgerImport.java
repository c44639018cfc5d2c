package gongji.store.office;

import gongji.household.Overtaken;
import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.EntryKind;
import gongji.household.account.Funds;
import gongji.household.account.NotEnough;
import gongji.household.account.Posting;
import gongji.household.account.Share;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.store.office.Imported.Remark;
import gongji.store.office.RowProblem.Kind;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a ledger file, by date and then by line. An entry id that is posted already is passed over, so that a file may be
 * taken twice.
 *
 * <p>Length: the four kinds of lines share what one line did to the accounts of the next.
 */
final class LedgerImport {
    private final Tables tables;
    private final Handle handle;
    private final Splitting splitting;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int created;
    private int same;

    LedgerImport(Tables tables, Handle handle, Splitting splitting) {
        this.tables = tables;
        this.handle = handle;
        this.splitting = splitting;
    }

    Imported take(List<LedgerRow> rows) {
        bills(rows).stream().sorted(Comparator.comparing(it -> it.getFirst().date())).forEach(this::takeBill);
        problems.sort(Comparator.comparingInt(RowProblem::line));
        return problems.isEmpty() ? new Imported(List.of(), created, 0, same, 0, remarks)
                : Imported.refused(problems);
    }

    /** {@return the rows of one entry id together, in the order of their first} */
    private static List<List<LedgerRow>> bills(List<LedgerRow> rows) {
        Map<String, List<LedgerRow>> bills = new LinkedHashMap<>();
        rows.forEach(row -> bills.computeIfAbsent(row.entryId(), id -> new ArrayList<>()).add(row));
        return new ArrayList<>(bills.values());
    }

    private void takeBill(List<LedgerRow> rows) {
        LedgerRow first = rows.getFirst();
        boolean shared = rows.stream().anyMatch(it -> it.payer().isPresent());
        if (tables.ledger().isPosted(handle, first.entryId())) {
            same += rows.size();
        } else if (shared && !belongTogether(rows)) {
            problem(first, Kind.SHARES_DIFFER);
        } else {
            tryToPost(rows, first);
            created += shared ? rows.size() : 1;
            same += shared ? 0 : rows.size() - 1;
        }
    }

    private void tryToPost(List<LedgerRow> rows, LedgerRow first) {
        try {
            post(rows, first);
        } catch (Refused e) {
            problem(first, e.kind);
        } catch (NotEnough e) {
            problem(first, Kind.NOT_ENOUGH);
        } catch (Overtaken e) {
            problem(first, first.kind() == EntryKind.REFUND ? Kind.PAYER_GONE : Kind.NOT_ENOUGH);
        }
    }

    /** {@return whether these are shares of one bill, with at most one line for the whole of it} */
    private static boolean belongTogether(List<LedgerRow> rows) {
        LedgerRow first = rows.getFirst();
        boolean alike = rows.stream()
                .allMatch(it -> it.kind() == EntryKind.PAYMENT
                        && it.idNumber().equals(first.idNumber()) && it.date().equals(first.date())
                        && it.cost().equals(first.cost()));
        boolean distinct = rows.stream().map(LedgerRow::payer).distinct().count() == rows.size();
        return alike && distinct && !whole(rows).isLessThan(sum(rows));
    }

    /** {@return what the line without a payer says, or all shares together} */
    private static Money whole(List<LedgerRow> rows) {
        return rows.stream()
                .filter(it -> it.payer().isEmpty())
                .map(LedgerRow::amount)
                .findFirst()
                .orElseGet(() -> sum(rows));
    }

    private static Money sum(List<LedgerRow> rows) {
        return rows.stream()
                .filter(it -> it.payer().isPresent())
                .map(LedgerRow::amount)
                .reduce(Money.ZERO,
                        Money::plus);
    }

    private void post(List<LedgerRow> rows, LedgerRow first) {
        PersonId person = person(first.idNumber(), Kind.UNKNOWN_PERSON).id();
        switch (first.kind()) {
            case CREDIT -> {
                account(person);
                tables.ledger().post(handle, Posting.credit(first.entryId(), person, first.date(), first.amount()));
            }
            case YEAR_END -> tables.ledger()
                    .post(handle,
                            Posting.yearEnd(first.entryId(), account(person), first.date()));
            case PAYMENT -> pay(rows, first);
            case REFUND -> refund(first, person);
            case OPENING, RESERVE, PREMIUM, PREMIUM_BACK -> throw new Refused(Kind.SHARES_DIFFER);
        }
    }

    private void pay(List<LedgerRow> rows, LedgerRow first) {
        Person patient = person(first.idNumber(), Kind.UNKNOWN_PERSON);
        Splitting.Asked asked = asked(patient, first, whole(rows));
        List<Share> ruled = splitting.split(asked);
        boolean given = rows.stream().anyMatch(it -> it.payer().isPresent());
        List<Share> shares = given ? given(rows, asked) : ruled;
        if (given && !sameSums(shares, ruled)) {
            remarks.add(new Remark(first.line(), Remark.Kind.SPLIT_DIFFERS));
        }
        Money paid = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        write(new Bill(first.entryId(), patient.id(), first.date(), first.place(), first.cost(), asked.amount(), shares,
                asked.amount().minus(paid), Money.ZERO));
    }

    /** Every entry is worked out before the first is written. */
    private void write(Bill bill) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < bill.shares().size(); i++) {
            entries.add(Posting.share(bill, i, account(bill.shares().get(i).payer())));
        }
        tables.ledger().put(handle, bill);
        entries.forEach(it -> tables.ledger().post(handle, it));
        bill.shares().forEach(it -> useQuota(bill, it));
    }

    /** A share out of what was set aside leaves less of it. */
    private void useQuota(Bill bill, Share share) {
        if (!share.reserved().isZero()) {
            tables.bindings().useQuota(handle, share.payer(), bill.patient(), share.reserved());
        }
    }

    private Splitting.Asked asked(Person patient, LedgerRow first, Money amount) {
        List<Splitting.Sharing> holders = tables.bindings()
                .holdOfBeneficiary(handle, patient.id())
                .stream()
                .filter(it -> it.state().isLive())
                .flatMap(binding -> tables.ledger()
                        .hold(handle, binding.holder())
                        .stream()
                        .flatMap(account -> tables.register()
                                .person(handle, binding.holder())
                                .stream()
                                .map(holder -> new Splitting.Sharing(holder, account, binding,
                                        tables.ledger().used(handle, binding)))))
                .toList();
        return new Splitting.Asked(first.date(), patient, tables.ledger().hold(handle, patient.id()), holders,
                first.cost(), amount);
    }

    private List<Share> given(List<LedgerRow> rows, Splitting.Asked asked) {
        return rows.stream().filter(it -> it.payer().isPresent()).map(row -> {
            PersonId payer = person(row.payer().orElseThrow(), Kind.UNKNOWN_PAYER).id();
            Money quota = asked.holders()
                    .stream()
                    .filter(it -> it.holder().id().equals(payer))
                    .flatMap(it -> it.binding().terms().quota().stream())
                    .findFirst()
                    .orElse(Money.ZERO);
            return new Share(payer, row.amount(), Funds.ALL, quota.min(row.amount()));
        }).toList();
    }

    private static boolean sameSums(List<Share> given, List<Share> ruled) {
        return given.size() == ruled.size() && given.stream()
                .allMatch(it -> ruled.stream()
                        .anyMatch(other -> other.payer().equals(it.payer()) && other.amount().equals(it.amount())));
    }

    private void refund(LedgerRow row, PersonId patient) {
        Bill bill = row.refundOf()
                .flatMap(it -> tables.ledger().findBill(handle, it))
                .orElseThrow(() -> new Refused(Kind.UNKNOWN_PAYMENT));
        if (!bill.patient().equals(patient)) {
            throw new Refused(Kind.OTHER_PATIENT);
        }
        if (bill.refundable().isLessThan(row.amount())) {
            throw new Refused(Kind.REFUND_TOO_LARGE);
        }
        List<Entry> entries = tables.ledger().entriesOf(handle, bill.id());
        List<Entry> paid = entries.stream().filter(it -> it.move().whole().isNegative()).toList();
        List<Money> back = paid.stream().map(share -> returned(entries, share)).toList();
        Posting.Refund refund = new Posting.Refund(row.entryId(), bill, row.amount(), row.date());
        Posting.refund(refund, paid, back).forEach(it -> tables.ledger().post(handle, it));
        tables.ledger().refund(handle, refund);
    }

    /** {@return what a share gave back already: its refunds end with its number} */
    private static Money returned(List<Entry> entries, Entry share) {
        String number = share.id().substring(share.id().lastIndexOf('/'));
        return entries.stream()
                .filter(it -> !it.move().whole().isNegative() && it.id().endsWith(number))
                .map(Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Person person(IdNumber number, Kind otherwise) {
        return tables.register().byIdNumber(handle, number).orElseThrow(() -> new Refused(otherwise));
    }

    private Account account(PersonId owner) {
        return tables.ledger().hold(handle, owner).orElseThrow(() -> new Refused(Kind.NO_ACCOUNT));
    }

    private void problem(LedgerRow row, Kind kind) {
        problems.add(new RowProblem(row.line(), kind));
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Kind kind;

        Refused(Kind kind) {
            super(kind.name(), null, false, false);
            this.kind = kind;
        }
    }
}
