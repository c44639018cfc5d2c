/** Tests of the room of this name. */
@NullMarked
package gongji.ops.compiled;

import org.jspecify.annotations.NullMarked;
