/** Runs the rule cases. */
@NullMarked
package gongji.rulebook.cases;

import org.jspecify.annotations.NullMarked;
