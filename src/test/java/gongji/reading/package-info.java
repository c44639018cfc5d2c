/** Tests of the room of this name. */
@NullMarked
package gongji.reading;

import org.jspecify.annotations.NullMarked;
