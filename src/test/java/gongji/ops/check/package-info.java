/** Tests of the check command. */
@NullMarked
package gongji.ops.check;

import org.jspecify.annotations.NullMarked;
