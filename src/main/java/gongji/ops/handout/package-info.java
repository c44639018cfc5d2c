/**
 * What a person takes home of what is kept of them, in words that people read.
 *
 * <p>Read {@link gongji.ops.handout.ReadableExports} first: it walks through what the store hands out; {@link
 * gongji.ops.handout.FieldWords} knows the words of fields, codes, amounts and moments.
 */
@NullMarked
package gongji.ops.handout;

import org.jspecify.annotations.NullMarked;
