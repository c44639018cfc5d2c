/**
 * May this person bind that one? {@link gongji.rules.binding.BindingRule} looks at every condition of a
 * {@link gongji.rules.binding.BindingRequest}; each condition is a class of its own.
 */
@NullMarked
package gongji.rules.binding;

import org.jspecify.annotations.NullMarked;
