/** {@code premium-cancel}: a premium that is not settled yet is taken back. */
@NullMarked
package gongji.dialogs.premiumcancel;

import org.jspecify.annotations.NullMarked;
