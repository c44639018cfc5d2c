/** Tests of kinship. */
@NullMarked
package gongji.rules.kinship;

import org.jspecify.annotations.NullMarked;
