/** Reads {@code knowledge/lexicon} into a lexicon. Read {@link gongji.reading.load.LexiconLoader} first. */
@NullMarked
package gongji.reading.load;

import org.jspecify.annotations.NullMarked;
