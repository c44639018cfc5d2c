/**
 * {@code check}: everything that can be wrong in the files of knowledge/ and config/, told at once.
 * {@link gongji.ops.check.Inspections} looks; {@link gongji.ops.check.CheckCommand} tells.
 */
@NullMarked
package gongji.ops.check;

import org.jspecify.annotations.NullMarked;
