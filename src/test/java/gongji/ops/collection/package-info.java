/** Tests of the room of this name. */
@NullMarked
package gongji.ops.collection;

import org.jspecify.annotations.NullMarked;
