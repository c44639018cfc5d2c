package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.BindingId;
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

    /** {@return what is over on that day} */
    List<BindingId> list(Handle handle, LocalDate today) {
        return tables.bindings().ofEndedRelations(handle, today);
    }

    /** Ends what is over on the operator's day, and tells both sides. */
    void end(Handle handle, Operator operator) {
        list(handle, operator.today()).forEach(it -> {
            boolean unused = end(handle, it, operator);
        });
    }

    /** Ends a binding and tells both sides; {@return whether it was over still}. */
    boolean end(Handle handle, BindingId id, Operator operator) {
        Optional<Binding> over = tables.bindings()
                .hold(handle, id)
                .filter(it -> !it.state().isOver() && isOver(handle, it, operator.today()));
        over.ifPresent(it -> changes.commit(handle,
                List.of(new Change.BindingEnded(id, Cause.RELATION_ENDED, operator.today()), told(it.holder()),
                        told(it.beneficiary())),
                operator.actor(), operator.at()));
        return over.isPresent();
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
