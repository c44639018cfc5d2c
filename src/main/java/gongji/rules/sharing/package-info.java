/**
 * Whether accounts are shared in a region at all on a day: {@link gongji.rules.sharing.SharingBegun}, which every other question
 * of law asks first.
 */
@NullMarked
package gongji.rules.sharing;

import org.jspecify.annotations.NullMarked;
