/** Tests of the settlement room. */
@NullMarked
package gongji.rules.settlement;

import org.jspecify.annotations.NullMarked;
