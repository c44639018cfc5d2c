/** Tests of the parameter room. */
@NullMarked
package gongji.rules.parameter;

import org.jspecify.annotations.NullMarked;
