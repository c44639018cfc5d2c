package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.store.register.Changes;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Ends bindings whose relation the register says is over, such as after a divorce or a death. What people declared themselves
 * stays: the register knows nothing about it.
 */
final class EndedRelations {
    private final Tables tables;
    private final Changes changes;

    EndedRelations(Tables tables, Changes changes) {
        this.tables = tables;
        this.changes = changes;
    }

    /** Ends what is over on the operator's day, and tells both sides; {@return how many bindings}. */
    int end(Handle handle, Operator operator) {
        List<Binding> over = tables.bindings()
                .all(handle)
                .stream()
                .filter(it -> !it.state().isOver() && isOver(handle, it, operator.today()))
                .toList();
        over.forEach(it -> changes.commit(handle,
                List.of(new Change.BindingEnded(it.id(), Cause.RELATION_ENDED, operator.today()), told(it.holder()),
                        told(it.beneficiary())),
                operator.actor(), operator.at()));
        return over.size();
    }

    private boolean isOver(Handle handle, Binding binding, LocalDate today) {
        List<Relation> known = tables.register()
                .relations(handle, binding.holder())
                .stream()
                .filter(it -> it.relative().equals(binding.beneficiary()))
                .toList();
        return known.stream().anyMatch(it -> it.until().filter(today::isAfter).isPresent())
                && known.stream().noneMatch(it -> it.isLive(today));
    }

    private static Change told(PersonId person) {
        return new Change.PersonTold(person, Optional.empty(), Outgoing.said(Phrase.of("office.relation-ended")));
    }
}
