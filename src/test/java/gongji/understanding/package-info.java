/** Tests of the room of this name. */
@NullMarked
package gongji.understanding;

import org.jspecify.annotations.NullMarked;
