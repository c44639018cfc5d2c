/**
 * Reads {@code knowledge/faq} and {@code knowledge/sources.yaml} into a library; all problems at once. Read {@link
 * gongji.knowledge.load.LibraryLoader} first.
 */
@NullMarked
package gongji.knowledge.load;

import org.jspecify.annotations.NullMarked;
