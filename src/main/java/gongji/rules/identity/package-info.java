/** Citizen numbers (GB 11643): {@link gongji.rules.identity.IdNumber}. Basis: the standard. */
@NullMarked
package gongji.rules.identity;

import org.jspecify.annotations.NullMarked;
