/** {@code balance}: what is in the account, and who shares with whom. */
@NullMarked
package gongji.dialogs.balance;

import org.jspecify.annotations.NullMarked;
