/**
 * Money of the register: what an {@link gongji.household.account.Account} holds, the {@link gongji.household.account.Entry}
 * that moved it, and {@link gongji.household.account.Posting}, the arithmetic between them.
 *
 * <p>Money is whole 分. An account never goes below zero, and the part that is 历年 never above the whole: what would
 * break that is refused before anything is written.
 */
@NullMarked
package gongji.household.account;

import org.jspecify.annotations.NullMarked;
