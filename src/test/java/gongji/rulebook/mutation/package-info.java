/** Tries how sharp the rule cases are. */
@NullMarked
package gongji.rulebook.mutation;

import org.jspecify.annotations.NullMarked;
