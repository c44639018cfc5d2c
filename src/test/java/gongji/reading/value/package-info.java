/** Tests of the room of this name. */
@NullMarked
package gongji.reading.value;

import org.jspecify.annotations.NullMarked;
