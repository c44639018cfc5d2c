/**
 * The ports of the register: what the store keeps of a household, drawer by drawer.
 *
 * <p>Read {@link gongji.household.cabinet.Cabinet} first. Rooms that talk with people come in by the {@link gongji.household.Desk}.
 */
@NullMarked
package gongji.household.cabinet;

import org.jspecify.annotations.NullMarked;
