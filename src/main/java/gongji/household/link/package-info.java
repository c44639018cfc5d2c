/**
 * Who a chat is: a {@link gongji.household.link.Link} lets a chat act for a person, a code makes one, a PIN keeps it, and
 * {@link gongji.household.link.Attempts} slow down whoever guesses.
 */
@NullMarked
package gongji.household.link;

import org.jspecify.annotations.NullMarked;
