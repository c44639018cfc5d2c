/** What the money may pay for: {@link gongji.rules.scope.Cost} and {@link gongji.rules.scope.ScopeRule}. */
@NullMarked
package gongji.rules.scope;

import org.jspecify.annotations.NullMarked;
