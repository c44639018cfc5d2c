/**
 * Search: from a reading to ranked items and a calibrated confidence. Read {@link gongji.knowledge.search.Search} first, then
 * {@link gongji.knowledge.search.Comparison} for what is compared.
 *
 * <pre>
 * index  : the best phrasings by BM25, an item's three best added up (1, .3, .15), twenty items kept
 * rank   : a linear model over comparisons of the question with each phrasing; an item's phrasings add up as probabilities
 * sure   : a logistic model over the best item's comparisons says how probably it is the right one
 * </pre>
 */
@NullMarked
package gongji.knowledge.search;

import org.jspecify.annotations.NullMarked;
