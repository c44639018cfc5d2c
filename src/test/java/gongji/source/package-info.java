/** Tests of reading files. */
@NullMarked
package gongji.source;

import org.jspecify.annotations.NullMarked;
