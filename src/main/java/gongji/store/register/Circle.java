package gongji.store.register;

import gongji.household.binding.Binding;
import gongji.household.binding.Declaration;
import gongji.household.link.Link;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.message.ConversationKey;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.stream.Stream;

/** The people whom a chat is likely to name: those it acts for, their relatives, and the other sides of their bindings. */
final class Circle {
    private final Tables tables;
    private final Handle handle;

    Circle(Tables tables, Handle handle) {
        this.tables = tables;
        this.handle = handle;
    }

    /** {@return their names, as the register has them and as they were typed} */
    List<String> names(ConversationKey chat) {
        return tables.links()
                .links(handle, chat)
                .stream()
                .map(Link::person)
                .flatMap(this::around)
                .distinct()
                .toList();
    }

    private Stream<String> around(PersonId person) {
        List<Binding> mine = tables.bindings().ofHolder(handle, person);
        Stream<PersonId> relatives = tables.register().relations(handle, person).stream().map(Relation::relative);
        Stream<PersonId> sides = Stream.concat(mine.stream().map(Binding::beneficiary),
                tables.bindings().ofBeneficiary(handle, person).stream().map(Binding::holder));
        Stream<String> typed = mine.stream()
                .flatMap(it -> tables.bindings().declaration(handle, it.id()).stream())
                .map(Declaration::name);
        return Stream.concat(typed, Stream.of(Stream.of(person), relatives, sides)
                .flatMap(it -> it)
                .distinct()
                .flatMap(it -> tables.register().person(handle, it).stream())
                .map(Person::name));
    }
}
