/** Takes a chat away from a person: {@link gongji.dialogs.unlink.UnlinkDialog}, this chat or another one of theirs. */
@NullMarked
package gongji.dialogs.unlink;

import org.jspecify.annotations.NullMarked;
