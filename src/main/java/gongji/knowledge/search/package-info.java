/**
 * Search: from a reading to ranked items and a calibrated confidence. Read {@link gongji.knowledge.search.Search} first, then
 * {@link gongji.knowledge.search.Comparison} for what is compared.
 *
 * <pre>
 * index  : the best phrasings by BM25, an item's three best added up (1, .3, .15), twenty items kept
 * rank   : a linear model over comparisons of the question with each phrasing and with all of the item's phrasings together
 *          (a portrait: cosine and likelihood ratio of characters, pairs and domain words), and what was learned to tell items
 *          apart (leanings); phrasings add up as probabilities
 * sure   : two logistic models over the best item's comparisons: how probably it is the right one, and how probably any is
 * </pre>
 */
@NullMarked
package gongji.knowledge.search;

import org.jspecify.annotations.NullMarked;
