/**
 * The cellar: everything durable, in one SQL database and one key file beside it.
 *
 * <p>Read {@link gongji.store.Stores} first: it opens the database and hands out the ports of the other rooms. {@code
 * database} knows connections and dialects, {@code crypt} keys, the other packages one group of tables each. Whatever tells
 * who somebody is or what they wrote is sealed before it gets here and opened after, bound to its table, column and row.
 */
@NullMarked
package gongji.store;

import org.jspecify.annotations.NullMarked;
