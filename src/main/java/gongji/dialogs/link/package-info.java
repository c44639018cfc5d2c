/**
 * Proves who a chat is: {@link gongji.dialogs.link.LinkDialog} takes an activation code, sets the chat's PIN, and lets a chat
 * choose for whom it acts.
 */
@NullMarked
package gongji.dialogs.link;

import org.jspecify.annotations.NullMarked;
