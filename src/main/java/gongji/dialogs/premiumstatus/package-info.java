/** {@code premium-status}: the premiums paid for relatives and by relatives, and where they stand. */
@NullMarked
package gongji.dialogs.premiumstatus;

import org.jspecify.annotations.NullMarked;
