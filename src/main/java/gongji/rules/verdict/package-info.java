/**
 * What a rule answers: a {@link gongji.rules.verdict.Ruling} is a {@link gongji.rules.verdict.Verdict} with its
 * {@link gongji.rules.verdict.Reason}s. {@link gongji.rules.verdict.Findings} collects them. Words come later, by key.
 */
@NullMarked
package gongji.rules.verdict;

import org.jspecify.annotations.NullMarked;
