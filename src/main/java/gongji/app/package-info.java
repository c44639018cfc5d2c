/**
 * The roof: puts the house together by hand, reads the settings, opens and closes, and is the only one who asks the clock.
 *
 * <p>Read {@link gongji.app.Commands} first, which hands every command what it needs, then {@link gongji.app.Knowledge} and {@link
 * gongji.app.OpenHouse}. What a command does not need is not made: a question loads no database.
 */
@NullMarked
package gongji.app;

import org.jspecify.annotations.NullMarked;
