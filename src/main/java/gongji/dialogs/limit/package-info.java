/** {@code limit}: how much a beneficiary may use, where the region of the holder has such a limit. */
@NullMarked
package gongji.dialogs.limit;

import org.jspecify.annotations.NullMarked;
