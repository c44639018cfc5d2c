/** Works out what a gap in contributions means, as a dated timeline. Read {@link gongji.dialogs.arrears.ArrearsDialog}. */
@NullMarked
package gongji.dialogs.arrears;

import org.jspecify.annotations.NullMarked;
