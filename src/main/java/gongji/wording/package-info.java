/**
 * The voice: turns message keys and values into the sentences of {@code knowledge/wording}.
 *
 * <p>Read {@link gongji.wording.Wording} first, then {@link gongji.wording.Page}, which draws a whole reply with the
 * {@link gongji.wording.Ink} of a door. A key without a sentence is shown as 〔key〕 and never thrown: the build finds it before
 * a person does.
 */
@NullMarked
package gongji.wording;

import org.jspecify.annotations.NullMarked;
