/**
 * The workshop: one class for each command of the command line, and what they ask of the house.
 *
 * <p>Read {@link gongji.ops.AskCommand} for the shape of one, {@link gongji.ops.Knowledge} for how the library is opened, and {@link
 * gongji.ops.Trouble} for how a command gives up. A command declares a small interface for what it needs and {@code app} implements it,
 * so that a command that needs no database never loads one.
 */
@NullMarked
package gongji.ops;

import org.jspecify.annotations.NullMarked;
