/**
 * Measures the search on any collection of frequent questions, beside Lucene as it comes. Read {@link
 * gongji.ops.collection.Faqs} first, then {@link gongji.ops.collection.Trial}.
 */
@NullMarked
package gongji.ops.collection;

import org.jspecify.annotations.NullMarked;
