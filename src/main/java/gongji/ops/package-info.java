/**
 * The workshop: one class for each command of the command line. Read {@link gongji.ops.AskCommand} for the shape of one and
 * {@link gongji.ops.Knowledge} for how the library is opened.
 */
@NullMarked
package gongji.ops;

import org.jspecify.annotations.NullMarked;
