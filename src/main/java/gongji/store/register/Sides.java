package gongji.store.register;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Declaration;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * The two sides of a binding, by the names each may be told of the other.
 *
 * @param holder the holder's masked name
 * @param beneficiary the beneficiary's masked name
 * @param typed how the holder may hear the beneficiary called: as typed, until that side or the office agreed
 */
public record Sides(Binding binding, String holder, String beneficiary, String typed) {

    /** {@return the sides as the transaction sees them} */
    public static Sides of(Tables tables, Handle handle, Binding binding) {
        String beneficiary = name(tables, handle, binding.beneficiary());
        Optional<Declaration> typed = binding.isConfirmed() ? Optional.empty()
                : tables.bindings().declaration(handle, binding.id());
        return new Sides(binding, name(tables, handle, binding.holder()), beneficiary,
                typed.map(it -> Masked.name(it.name())).orElse(beneficiary));
    }

    private static String name(Tables tables, Handle handle, PersonId id) {
        return tables.register().person(handle, id).map(Person::name).map(Masked::name).orElse("*");
    }

    /** {@return that both sides are told this, each with the other's {@code name}} */
    public List<Change> told(Phrase words) {
        return List.of(tellHolder(words), tellBeneficiary(Outgoing.said(words.with("name", holder))));
    }

    /** {@return that the other side of somebody is told this, with that somebody's {@code name}} */
    Change.PersonTold tellOther(PersonId than, Phrase words) {
        return than.equals(binding.holder()) ? tellBeneficiary(Outgoing.said(words.with("name", holder)))
                : tellHolder(words);
    }

    /** {@return that the holder is told this, with the beneficiary's {@code name}} */
    public Change.PersonTold tellHolder(Phrase words) {
        return new Change.PersonTold(binding.holder(), Optional.empty(), Outgoing.said(words.with("name", typed)));
    }

    Change.PersonTold tellBeneficiary(Outgoing words) {
        return new Change.PersonTold(binding.beneficiary(), Optional.empty(), words);
    }
}
