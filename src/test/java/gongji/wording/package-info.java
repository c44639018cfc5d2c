/** What the voice promises. */
@NullMarked
package gongji.wording;

import org.jspecify.annotations.NullMarked;
