package gongji.dialogs;

import gongji.household.Relative;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.people.PersonId;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The relatives a visitor knows: of the family register, and those they share their account with. */
public final class Relatives {

    private Relatives() {}

    /** {@return each once, those of the family register first} */
    public static List<Relative> list(Visitor visitor, LocalDate today) {
        Map<PersonId, Relative> found = new LinkedHashMap<>();
        Stream.concat(visitor.family().listRelatives(today).stream(),
                visitor.family()
                        .listShared()
                        .stream()
                        .filter(it -> !it.binding().state().isOver())
                        .map(Shared::other))
                .forEach(it -> found.putIfAbsent(it.id(), it));
        return List.copyOf(found.values());
    }

    /** Looks one of them up by the id of a person. */
    public static Optional<Relative> find(Visitor visitor, String id, LocalDate today) {
        return list(visitor, today).stream().filter(it -> it.id().id().equals(id)).findFirst();
    }
}
