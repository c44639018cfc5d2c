/**
 * Measures how well questions are understood, and fits the weights. Read {@link gongji.ops.evaluation.Question} first, then
 * {@link gongji.ops.evaluation.Judge} for what counts as right and {@link gongji.ops.evaluation.Scores} for the figures.
 */
@NullMarked
package gongji.ops.evaluation;

import org.jspecify.annotations.NullMarked;
