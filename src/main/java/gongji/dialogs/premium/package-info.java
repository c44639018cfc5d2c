/**
 * {@code premium}: a relative's 居民医保 is paid from the account; whoever is not linked is told whether, how much, when and where.
 *
 * <p>Read {@link gongji.dialogs.premium.PremiumDialog} first; {@code Payment} puts the answers together for the rules, {@code Guide}
 * is the way without a link.
 */
@NullMarked
package gongji.dialogs.premium;

import org.jspecify.annotations.NullMarked;
