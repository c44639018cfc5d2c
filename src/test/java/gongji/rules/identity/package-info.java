/** Tests of the identity room. */
@NullMarked
package gongji.rules.identity;

import org.jspecify.annotations.NullMarked;
