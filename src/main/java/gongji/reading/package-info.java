/**
 * The ear: turns any string into what the rest of the house can compare and understand.
 *
 * <p>Read {@link gongji.reading.Reader} first, then {@link gongji.reading.Reading} and {@link gongji.reading.Lexicon}. The
 * same reader reads entries and questions. The order matters: long numbers are lifted out before anything else sees the
 * text, mistypings are mended before domain words are looked for.
 */
@NullMarked
package gongji.reading;

import org.jspecify.annotations.NullMarked;
