package gongji.household.cabinet;

import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.rules.identity.IdNumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people and what ties them. Reads only; safe for use by many threads. */
public interface Register {
    /** Looks up a person by id. */
    Optional<Person> findPerson(PersonId id);

    /** Looks up a person by the number of the identity document, by its keyed hash. */
    Optional<Person> findByIdNumber(IdNumber number);

    /** Looks up the one person with this phone; nobody where two share it. */
    Optional<Person> findByPhone(String digits);

    /** {@return the relatives of a person as the register has them, live on that day} */
    List<Relation> listRelations(PersonId person, LocalDate on);
}
