/** Moves a store from one database to another: {@link gongji.store.moving.Move} copies, compares and checks. */
@NullMarked
package gongji.store.moving;

import org.jspecify.annotations.NullMarked;
