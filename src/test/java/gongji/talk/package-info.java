/**
 * The language of conversation tests: a toy dialog, the words and the ear of the house, and transcripts that an operator can read.
 */
@NullMarked
package gongji.talk;

import org.jspecify.annotations.NullMarked;
