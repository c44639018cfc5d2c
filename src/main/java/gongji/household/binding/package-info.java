/**
 * A {@link gongji.household.binding.Binding}: one person's account opened for another, the states it goes through and the
 * terms it stands under.
 */
@NullMarked
package gongji.household.binding;

import org.jspecify.annotations.NullMarked;
