/** Tests of the dialog that links a chat with a person. */
@NullMarked
package gongji.dialogs.link;

import org.jspecify.annotations.NullMarked;
