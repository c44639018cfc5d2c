/**
 * Who pays what of a bill: {@link gongji.rules.settlement.Settlement} turns a
 * {@link gongji.rules.settlement.SettlementRequest} into a {@link gongji.rules.settlement.Split}.
 */
@NullMarked
package gongji.rules.settlement;

import org.jspecify.annotations.NullMarked;
