/** Tests of the room of this name. */
@NullMarked
package gongji.ops.evaluation;

import org.jspecify.annotations.NullMarked;
