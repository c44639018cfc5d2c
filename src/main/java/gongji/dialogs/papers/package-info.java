/** {@code papers}: a photo or file for a binding that still waits for its papers. */
@NullMarked
package gongji.dialogs.papers;

import org.jspecify.annotations.NullMarked;
