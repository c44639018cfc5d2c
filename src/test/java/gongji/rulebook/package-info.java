/** Tests of reading policy files. */
@NullMarked
package gongji.rulebook;

import org.jspecify.annotations.NullMarked;
