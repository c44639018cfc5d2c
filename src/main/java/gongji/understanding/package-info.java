/**
 * The mind: what a message means when it is no answer to a waiting question.
 *
 * <p>Read {@link gongji.understanding.Mind} first, then {@link gongji.understanding.Thought}. The order in which a message is
 * tried: what is declined whatever else is said, plain small talk, plain orders, then all by the search, which finds orders and
 * small talk beside questions; several questions are answered each by
 * itself, and half a question is completed from the last one. {@link gongji.understanding.Questions} answers one question: a
 * plain one by its verdict, any other by the search, a long story also by its point.
 */
@NullMarked
package gongji.understanding;

import org.jspecify.annotations.NullMarked;
