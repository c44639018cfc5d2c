/** What the bench needs of the store and nobody else: a bare commit to compare with, and a register of any size. */
@NullMarked
package gongji.store.measure;

import org.jspecify.annotations.NullMarked;
