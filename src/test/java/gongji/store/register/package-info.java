/** What the register once stored and must go on reading. Read {@link gongji.store.register.OldReceiptTest}. */
@NullMarked
package gongji.store.register;

import org.jspecify.annotations.NullMarked;
