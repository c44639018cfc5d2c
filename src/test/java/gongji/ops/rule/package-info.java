/** Tests of the rule commands, on the knowledge of the repository. */
@NullMarked
package gongji.ops.rule;

import org.jspecify.annotations.NullMarked;
