package gongji.household.cabinet;

import gongji.household.people.PersonId;

/** Hands out what is kept of a person. Reads only; safe for use by many threads. */
public interface Exports {
    /** {@return everything kept of the person as one JSON document; others in it by masked name} */
    String export(PersonId person);
}
