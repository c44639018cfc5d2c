/** Tests of the room of this name. */
@NullMarked
package gongji.knowledge.index;

import org.jspecify.annotations.NullMarked;
