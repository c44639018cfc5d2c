/** Tests of the dialogs on the real register and the pure engine: {@link gongji.dialogs.Stage} is where they play. */
@NullMarked
package gongji.dialogs;

import org.jspecify.annotations.NullMarked;
