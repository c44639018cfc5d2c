/** Reading the knowledge folder: what is good comes out whole, what is not is named with its line. */
@NullMarked
package gongji.knowledge.load;

import org.jspecify.annotations.NullMarked;
