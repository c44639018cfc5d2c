/** Paying a relative's yearly premium: {@link gongji.rules.premium.PremiumRule}. */
@NullMarked
package gongji.rules.premium;

import org.jspecify.annotations.NullMarked;
