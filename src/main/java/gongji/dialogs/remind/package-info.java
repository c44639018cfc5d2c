/** {@code remind}: what the person wants to be reminded of; everything is off until it is switched on. */
@NullMarked
package gongji.dialogs.remind;

import org.jspecify.annotations.NullMarked;
