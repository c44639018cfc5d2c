package gongji.store.office;

import gongji.household.people.Person;
import gongji.household.people.Relation;
import gongji.store.office.RowProblem.Kind;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a relations file: arrows between persons of the register. */
final class RelationsImport {
    private final Tables tables;
    private final Handle handle;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private int created;
    private int changed;
    private int same;

    RelationsImport(Tables tables, Handle handle) {
        this.tables = tables;
        this.handle = handle;
    }

    Imported take(List<RelationRow> rows) {
        rows.forEach(this::take);
        return problems.isEmpty() ? new Imported(List.of(), created, changed, same, 0, List.of())
                : Imported.refused(problems);
    }

    private void take(RelationRow row) {
        Optional<Person> person = tables.register().byIdNumber(handle, row.idNumber());
        Optional<Person> relative = tables.register().byIdNumber(handle, row.relative());
        if (row.idNumber().equals(row.relative())) {
            problems.add(new RowProblem(row.line(), Kind.SELF));
        } else if (person.isEmpty()) {
            problems.add(new RowProblem(row.line(), Kind.UNKNOWN_PERSON));
        } else if (relative.isEmpty()) {
            problems.add(new RowProblem(row.line(), Kind.UNKNOWN_RELATIVE));
        } else if (!seen.add(List.of(row.idNumber(), row.relative()))) {
            problems.add(new RowProblem(row.line(), Kind.TWICE));
        } else {
            put(new Relation(person.get().id(), relative.get().id(), row.kin(), row.from(), row.until(), row.source()));
        }
    }

    private void put(Relation is) {
        Optional<Relation> was = tables.register()
                .relations(handle, is.person())
                .stream()
                .filter(it -> it.relative().equals(is.relative()))
                .findFirst();
        if (was.isEmpty()) {
            created++;
        } else if (was.get().equals(is)) {
            same++;
        } else {
            changed++;
        }
        tables.register().put(handle, is);
    }
}
