/** Tests of the verdict room. */
@NullMarked
package gongji.rules.verdict;

import org.jspecify.annotations.NullMarked;
