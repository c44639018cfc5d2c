package gongji.store.office;

import gongji.household.Change;
import gongji.household.account.Account;
import gongji.household.account.Entry;
import gongji.household.account.Posting;
import gongji.household.binding.Binding;
import gongji.household.people.Person;
import gongji.household.people.Person.Origin;
import gongji.household.people.PersonId;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.store.office.Imported.Remark;
import gongji.store.office.PersonRow.Balance;
import gongji.store.office.RowProblem.Kind;
import gongji.store.register.Changes;
import gongji.store.register.Sides;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a people file: new persons, changed ones, and balances where they differ from the ledger's. A balance below what its owner
 * set aside lowers that first, what was set aside last before the rest, and tells both sides.
 */
final class PeopleImport {
    private final Tables tables;
    private final Changes changes;
    private final Handle handle;
    private final Operator operator;
    private final List<Remark> remarks = new ArrayList<>();
    private int created;
    private int changed;
    private int same;

    PeopleImport(Tables tables, Changes changes, Handle handle, Operator operator) {
        this.tables = tables;
        this.changes = changes;
        this.handle = handle;
        this.operator = operator;
    }

    Imported take(List<PersonRow> rows) {
        List<RowProblem> problems = twice(rows);
        if (!problems.isEmpty()) {
            return Imported.refused(problems);
        }
        Set<PersonId> seen = new HashSet<>();
        rows.forEach(row -> seen.add(take(row)));
        int missing = (int) tables.register()
                .everybody(handle, Optional.empty())
                .stream()
                .filter(it -> it.origin() == Origin.REGISTER && !seen.contains(it.id()))
                .count();
        return new Imported(List.of(), created, changed, same, missing, remarks);
    }

    private static List<RowProblem> twice(List<PersonRow> rows) {
        Set<IdNumber> seen = new HashSet<>();
        return rows.stream()
                .filter(row -> !seen.add(row.idNumber()))
                .map(row -> new RowProblem(row.line(), Kind.TWICE))
                .toList();
    }

    private PersonId take(PersonRow row) {
        Optional<Person> was = tables.register().byIdNumber(handle, row.idNumber());
        PersonId id = was.map(Person::id).orElseGet(tables.register()::newId);
        Person is = new Person(id, row.idNumber(), row.name(), row.phone(), Optional.of(row.insurance()), row.groups(),
                Origin.REGISTER);
        boolean differs = !was.equals(Optional.of(is));
        if (differs) {
            tables.register().put(handle, is);
        }
        boolean moved = row.balance().map(it -> balance(row.line(), id, it)).orElse(false);
        count(was.isEmpty(), differs || moved);
        return id;
    }

    private void count(boolean isNew, boolean differs) {
        if (isNew) {
            created++;
        } else if (differs) {
            changed++;
        } else {
            same++;
        }
    }

    private boolean balance(int line, PersonId id, Balance balance) {
        if (lowerQuotas(id, balance.whole())) {
            remarks.add(new Remark(line, Remark.Kind.QUOTA_LOWERED));
        }
        Optional<Account> was = tables.ledger().hold(handle, id);
        Account before = was.orElseGet(() -> new Account(id, Money.ZERO, Money.ZERO, Money.ZERO, balance.asOf()));
        if (was.isPresent() && before.whole().equals(balance.whole()) && before.carried().equals(balance.carried())) {
            return false;
        }
        Account after = new Account(id, balance.whole(), balance.carried(), before.reserved().min(balance.whole()),
                balance.asOf());
        String entryId = "opening-" + id + "-" + tables.ledger().countEntries(handle, id);
        Entry opening = Posting.opening(entryId, before, after);
        tables.ledger().put(handle, after);
        tables.ledger().record(handle, opening);
        if (was.isPresent()) {
            remarks.add(new Remark(line, Remark.Kind.BALANCE_RESET));
        }
        return true;
    }

    /** {@return whether more was set aside than there is} */
    private boolean lowerQuotas(PersonId owner, Money whole) {
        Optional<Account> account = tables.ledger()
                .hold(handle, owner)
                .filter(it -> whole.isLessThan(it.reserved()));
        if (account.isEmpty()) {
            return false;
        }
        Money over = account.get().reserved().minus(whole);
        for (Binding binding : tables.bindings().holdOfHolder(handle, owner).reversed()) {
            Money quota = binding.terms().quota().filter(it -> !binding.state().isOver()).orElse(Money.ZERO);
            Money less = quota.min(over);
            if (!less.isZero()) {
                Phrase words = Phrase.of("office.quota-lowered")
                        .with("amount", new Value.Amount(quota.minus(less).fen()));
                List<Change> all = new ArrayList<>(
                        List.of(new Change.QuotaSet(binding.id(), quota, quota.minus(less), operator.today())));
                all.addAll(Sides.of(tables, handle, binding).told(words));
                changes.commit(handle, all, operator.actor(), operator.at());
                over = over.minus(less);
            }
        }
        return true;
    }
}
