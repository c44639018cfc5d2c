/**
 * The index: one Lucene document for each phrasing. Read {@link gongji.knowledge.index.Shelf} first, then {@link
 * gongji.knowledge.index.PhrasingIndex}.
 *
 * <p>Texts are cut into tokens here, not by a Lucene analyser, so that questions and phrasings are cut alike and ICU sleeps
 * unless an index is built.
 */
@NullMarked
package gongji.knowledge.index;

import org.jspecify.annotations.NullMarked;
