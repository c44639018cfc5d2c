/** Tests of the room of this name. */
@NullMarked
package gongji.knowledge.inspection;

import org.jspecify.annotations.NullMarked;
