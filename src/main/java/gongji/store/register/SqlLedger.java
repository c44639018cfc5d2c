package gongji.store.register;

import static gongji.store.register.Days.day;
import static gongji.store.register.Days.money;
import static gongji.store.register.Days.orNull;
import static gongji.store.register.Days.text;

import gongji.household.Overtaken;
import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.EntryKind;
import gongji.household.account.Funds;
import gongji.household.account.Move;
import gongji.household.account.NotEnough;
import gongji.household.account.Posting;
import gongji.household.account.Premium;
import gongji.household.account.Share;
import gongji.household.binding.Binding;
import gongji.household.cabinet.Ledger;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.rules.money.Money;
import gongji.rules.region.RegionCode;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Accounts, entries, bills and premiums. Safe for use by many threads.
 *
 * <p>Length: what moves together stands together, one short statement each.
 */
public final class SqlLedger implements Ledger {
    private final Database database;
    private final Keyring keyring;

    public SqlLedger(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public Optional<Account> findAccount(PersonId owner) {
        return database.read(handle -> account(handle, owner, ""));
    }

    @Override
    public List<Entry> listEntries(PersonId owner, LocalDate first, LocalDate last) {
        return database.read(handle -> handle
                .createQuery("select * from entry where owner = ? and day >= ? and day <= ? order by day, seq")
                .bind(0, owner.id())
                .bind(1, bound(first))
                .bind(2, bound(last))
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public List<Bill> listBills(PersonId patient, LocalDate first, LocalDate last) {
        return database.read(handle -> handle
                .createQuery("select * from bill where patient = ? and day >= ? and day <= ? order by day, id")
                .bind(0, patient.id())
                .bind(1, bound(first))
                .bind(2, bound(last))
                .map((row, context) -> bill(handle, row))
                .list());
    }

    @Override
    public Optional<Premium> findPremium(ActionId action) {
        return database.read(handle -> premium(handle, action.id()));
    }

    @Override
    public List<Premium> listPremiumsPaidBy(PersonId holder) {
        return database.read(handle -> premiums(handle, "holder", holder.id()));
    }

    @Override
    public List<Premium> listPremiumsPaidFor(PersonId beneficiary) {
        return database.read(handle -> premiums(handle, "beneficiary", beneficiary.id()));
    }

    /** {@return the account, held until the transaction ends} */
    public Optional<Account> hold(Handle handle, PersonId owner) {
        return account(handle, owner, database.dialect().forUpdate());
    }

    /** {@return every account} */
    public List<Account> accounts(Handle handle) {
        return handle.createQuery("select * from account order by person").map((row, context) -> account(row)).list();
    }

    /** Writes an account as it is from now on; what explains it is an entry. */
    public void put(Handle handle, Account account) {
        handle.createUpdate("""
                insert into account (person, whole, carried, reserved, as_of)
                values (:person, :whole, :carried, :reserved, :asOf)
                on conflict (person) do update set whole = :whole, carried = :carried, reserved = :reserved,
                    as_of = :asOf""")
                .bind("person", account.owner().id())
                .bind("whole", account.whole().fen())
                .bind("carried", account.carried().fen())
                .bind("reserved", account.reserved().fen())
                .bind("asOf", account.asOf().toString())
                .execute();
    }

    /** Writes an entry and moves its account. */
    public void post(Handle handle, Entry entry) {
        Account account = hold(handle, entry.owner()).orElseThrow(() -> new Overtaken("no account to move"));
        try {
            put(handle, Posting.apply(account, entry));
        } catch (NotEnough e) {
            throw new Overtaken("not enough in the account of " + e.owner());
        }
        record(handle, entry);
    }

    /** Writes an entry whose account is written already. */
    public void record(Handle handle, Entry entry) {
        handle.createUpdate("""
                insert into entry (id, kind, owner, day, current_part, carried_part, reserved_part, patient, bill)
                values (:id, :kind, :owner, :day, :current, :carried, :reserved, :patient, :bill)""")
                .bind("id", entry.id())
                .bind("kind", entry.kind().code())
                .bind("owner", entry.owner().id())
                .bind("day", entry.day().toString())
                .bind("current", entry.move().current().fen())
                .bind("carried", entry.move().carried().fen())
                .bind("reserved", entry.move().reserved().fen())
                .bind("patient", orNull(entry.patient()))
                .bind("bill", orNull(entry.bill()))
                .execute();
    }

    @Override
    public Money usedOf(Binding binding) {
        return database.read(handle -> used(handle, binding));
    }

    /**
     * {@return what a beneficiary used of a binding so far; what is given back of a payment from before the binding does not lessen it}
     */
    public Money used(Handle handle, Binding binding) {
        return Money.ofFen(handle.createQuery("""
                select coalesce(-sum(current_part + carried_part), 0) from entry
                where owner = ? and patient = ? and exists (select 1 from entry paid
                    where paid.bill = entry.bill and paid.owner = entry.owner and paid.kind in ('payment', 'premium')
                        and paid.day >= ?)""")
                .bind(0, binding.holder().id())
                .bind(1, binding.beneficiary().id())
                .bind(2, binding.filedOn().toString())
                .mapTo(Long.class)
                .one());
    }

    /** {@return how many entries an account has} */
    public long countEntries(Handle handle, PersonId owner) {
        return handle.createQuery("select count(*) from entry where owner = ?")
                .bind(0, owner.id())
                .mapTo(Long.class)
                .one();
    }

    /** {@return whether an entry, bill or refund with this id of a file is posted already} */
    public boolean isPosted(Handle handle, String id) {
        return handle.createQuery("""
                select (select count(*) from entry where id = :id) + (select count(*) from bill where id = :id)
                    + (select count(*) from refund where id = :id)""").bind("id", id).mapTo(Long.class).one() > 0;
    }

    /** {@return the entries of a bill or premium, in the order they were posted} */
    public List<Entry> entriesOf(Handle handle, String bill) {
        return handle.createQuery("select * from entry where bill = ? order by seq")
                .bind(0, bill)
                .map((row, context) -> entry(row))
                .list();
    }

    /** {@return the bill with this id} */
    public Optional<Bill> findBill(Handle handle, String id) {
        return handle.createQuery("select * from bill where id = ?" + database.dialect().forUpdate())
                .bind(0, id)
                .map((row, context) -> bill(handle, row))
                .findOne();
    }

    /** Writes a new bill with its shares; what they move are entries. */
    public void put(Handle handle, Bill bill) {
        handle.createUpdate("""
                insert into bill (id, patient, day, place_sealed, cost, amount, cash, refunded)
                values (:id, :patient, :day, :place, :cost, :amount, :cash, :refunded)""")
                .bind("id", bill.id())
                .bind("patient", bill.patient().id())
                .bind("day", bill.day().toString())
                .bind("place", orNull(bill.place().map(it -> keyring.seal(Cell.BILL_PLACE, bill.id(), it))))
                .bind("cost", bill.cost())
                .bind("amount", bill.amount().fen())
                .bind("cash", bill.cash().fen())
                .bind("refunded", bill.refunded().fen())
                .execute();
        for (int i = 0; i < bill.shares().size(); i++) {
            Share share = bill.shares().get(i);
            handle.execute("insert into share (bill, number, payer, amount, funds, reserved) values (?, ?, ?, ?, ?, ?)",
                    bill.id(), i, share.payer().id(), share.amount().fen(), share.funds().name(),
                    share.reserved().fen());
        }
    }

    /** Notes that a part of a bill was given back. */
    public void refund(Handle handle, Posting.Refund refund) {
        handle.execute("insert into refund (id, bill, amount, day) values (?, ?, ?, ?)", refund.id(),
                refund.bill().id(), refund.amount().fen(), refund.day().toString());
        handle.execute("update bill set refunded = refunded + ? where id = ?", refund.amount().fen(),
                refund.bill().id());
    }

    Optional<Premium> premium(Handle handle, String id) {
        return handle.createQuery("select * from premium where id = ?" + database.dialect().forUpdate())
                .bind(0, id)
                .map((row, context) -> premium(row))
                .findOne();
    }

    /** {@return whether anybody paid a beneficiary's premium of that year, and did not take it back} */
    boolean isPremiumPaid(Handle handle, PersonId beneficiary, Year year) {
        return handle.createQuery("select count(*) from premium where beneficiary = ? and year = ? and state <> ?")
                .bind(0, beneficiary.id())
                .bind(1, year.getValue())
                .bind(2, Premium.State.CANCELLED.name())
                .mapTo(Long.class)
                .one() > 0;
    }

    void put(Handle handle, Premium premium) {
        handle.createUpdate("""
                insert into premium (id, holder, beneficiary, region, year, amount, day, state)
                values (:id, :holder, :beneficiary, :region, :year, :amount, :day, :state)
                on conflict (id) do update set state = :state""")
                .bind("id", premium.id())
                .bind("holder", premium.holder().id())
                .bind("beneficiary", premium.beneficiary().id())
                .bind("region", premium.region().digits())
                .bind("year", premium.year().getValue())
                .bind("amount", premium.amount().fen())
                .bind("day", premium.day().toString())
                .bind("state", premium.state().name())
                .execute();
    }

    private List<Premium> premiums(Handle handle, String column, String person) {
        return handle.createQuery("select * from premium where " + column + " = ? order by day, id")
                .bind(0, person)
                .map((row, context) -> premium(row))
                .list();
    }

    private static Optional<Account> account(Handle handle, PersonId owner, String lock) {
        return handle.createQuery("select * from account where person = ?" + lock)
                .bind(0, owner.id())
                .map((row, context) -> account(row))
                .findOne();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(new PersonId(row.getString("person")), money(row, "whole"), money(row, "carried"),
                money(row, "reserved"), day(row, "as_of"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Move move = new Move(money(row, "current_part"), money(row, "carried_part"), money(row, "reserved_part"));
        return new Entry(row.getString("id"), EntryKind.findByCode(row.getString("kind")).orElseThrow(),
                new PersonId(row.getString("owner")), day(row, "day"), move,
                text(row, "patient").map(PersonId::new), text(row, "bill"));
    }

    private Bill bill(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        List<Share> shares = handle.createQuery("select * from share where bill = ? order by number")
                .bind(0, id)
                .map((it, context) -> share(it))
                .list();
        return new Bill(id, new PersonId(row.getString("patient")), day(row, "day"),
                text(row, "place_sealed").map(it -> keyring.open(Cell.BILL_PLACE, id, it)), row.getString("cost"),
                money(row, "amount"), shares, money(row, "cash"), money(row, "refunded"));
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(new PersonId(row.getString("payer")), money(row, "amount"),
                Funds.valueOf(row.getString("funds")), money(row, "reserved"));
    }

    private static Premium premium(ResultSet row) throws SQLException {
        return new Premium(row.getString("id"), new PersonId(row.getString("holder")),
                new PersonId(row.getString("beneficiary")), RegionCode.of(row.getString("region")),
                Year.of(row.getInt("year")), money(row, "amount"), day(row, "day"),
                Premium.State.valueOf(row.getString("state")));
    }

    /** Text sorts as days do only within four-digit years. */
    private static String bound(LocalDate day) {
        return day.getYear() > 9999 ? "9999-12-31" : day.getYear() < 0 ? "0000-01-01" : day.toString();
    }
}
