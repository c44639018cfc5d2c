/**
 * Who is on the register: a {@link gongji.household.people.Person}, what ties two of them ({@link
 * gongji.household.people.Relation}), and a {@link gongji.household.people.Party} to a binding who may not be on it.
 */
@NullMarked
package gongji.household.people;

import org.jspecify.annotations.NullMarked;
