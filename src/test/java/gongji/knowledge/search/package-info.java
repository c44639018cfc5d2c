/** Tests of the room of this name. */
@NullMarked
package gongji.knowledge.search;

import org.jspecify.annotations.NullMarked;
