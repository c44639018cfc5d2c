package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.BindingId;
import gongji.household.people.Insurance;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.message.Phrase;
import gongji.store.register.Changes;
import gongji.store.register.Sides;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends bindings whose relation the register says is over, such as after a divorce or a death, and those that the rules end because a
 * side is insured no longer. What people declared themselves stays: the register knows nothing about it.
 */
final class EndedRelations {
    private final Tables tables;
    private final Changes changes;
    private final Ties ties;

    EndedRelations(Tables tables, Changes changes, Ties ties) {
        this.tables = tables;
        this.changes = changes;
        this.ties = ties;
    }

    /** {@return what may be over on that day} */
    List<BindingId> list(Handle handle, LocalDate today) {
        return Stream
                .concat(tables.bindings().ofEndedRelations(handle, today).stream(),
                        tables.bindings().ofEndedInsurance(handle).stream())
                .distinct()
                .toList();
    }

    /** Ends what is over on the operator's day, and tells both sides. */
    void end(Handle handle, Operator operator) {
        list(handle, operator.today()).forEach(it -> {
            boolean unused = end(handle, it, operator);
        });
    }

    /** Ends a binding and tells both sides why; {@return whether it was over still}. */
    boolean end(Handle handle, BindingId id, Operator operator) {
        Optional<Binding> open = tables.bindings().hold(handle, id).filter(it -> !it.state().isOver());
        Optional<String> why = open.flatMap(it -> findReason(handle, it, operator.today()));
        why.ifPresent(key -> {
            List<Change> all = new ArrayList<>(
                    List.of(new Change.BindingEnded(id, Cause.RELATION_ENDED, operator.today())));
            all.addAll(Sides.of(tables, handle, open.get()).told(Phrase.of(key)));
            changes.commit(handle, all, operator.actor(), operator.at());
        });
        return why.isPresent();
    }

    private Optional<String> findReason(Handle handle, Binding binding, LocalDate today) {
        if (isOver(handle, binding, today)) {
            return Optional.of("office.relation-ended");
        }
        return areApart(handle, binding, today) ? Optional.of("office.insurance-ended") : Optional.empty();
    }

    private boolean areApart(Handle handle, Binding binding, LocalDate today) {
        Optional<Insurance> holder = insurance(handle, binding.holder());
        Optional<Insurance> beneficiary = insurance(handle, binding.beneficiary());
        return holder.isPresent() && beneficiary.isPresent()
                && ties.areOver(holder.get(), beneficiary.get(), today);
    }

    private Optional<Insurance> insurance(Handle handle, PersonId person) {
        return tables.register().person(handle, person).flatMap(Person::insurance);
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
}
