/** How the spending of an account is added up. */
@NullMarked
package gongji.dialogs.history;

import org.jspecify.annotations.NullMarked;
