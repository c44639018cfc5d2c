/**
 * Characters: cleaning what was typed, folding scripts, pinyin, and replacing words by words.
 *
 * <p>Read {@link gongji.reading.text.Cleaner} first. Everything runs in time proportional to the length of the text.
 */
@NullMarked
package gongji.reading.text;

import org.jspecify.annotations.NullMarked;
