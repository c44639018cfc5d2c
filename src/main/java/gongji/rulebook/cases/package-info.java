/**
 * Rule cases: sentences with what is given and what must follow, read from knowledge/cases.
 * {@link gongji.rulebook.cases.Cases} reads and runs them; {@link gongji.rulebook.cases.Draft} writes the cases that hold
 * a value on both sides of each of its days.
 */
@NullMarked
package gongji.rulebook.cases;

import org.jspecify.annotations.NullMarked;
