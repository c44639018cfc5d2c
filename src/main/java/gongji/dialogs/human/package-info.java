/** {@code human}: a question is left for a person of the office, and the hotline is named. */
@NullMarked
package gongji.dialogs.human;

import org.jspecify.annotations.NullMarked;
