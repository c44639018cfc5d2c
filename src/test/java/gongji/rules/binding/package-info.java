/** Tests of binding. */
@NullMarked
package gongji.rules.binding;

import org.jspecify.annotations.NullMarked;
