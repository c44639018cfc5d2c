/** The other side of a binding says yes or no: {@link gongji.dialogs.consent.ConsentDialog}. */
@NullMarked
package gongji.dialogs.consent;

import org.jspecify.annotations.NullMarked;
