/** Tests of the commands that ask, and of how wrong use is told; {@code AskCommandTest} first. */
@NullMarked
package gongji.ops;

import org.jspecify.annotations.NullMarked;
