/** {@code receipt}: a receipt is fetched again by its number. */
@NullMarked
package gongji.dialogs.receipt;

import org.jspecify.annotations.NullMarked;
