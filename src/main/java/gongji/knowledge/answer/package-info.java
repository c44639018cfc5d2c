/**
 * Puts what the library and the law room know into replies.
 *
 * <p>Read {@link gongji.knowledge.answer.Explanation} first: every verdict that a person reads, in an answer as in a dialog,
 * goes through it, so that both say the same.
 */
@NullMarked
package gongji.knowledge.answer;

import org.jspecify.annotations.NullMarked;
