/** What the kinds of questions read. */
@NullMarked
package gongji.conversation.question;

import org.jspecify.annotations.NullMarked;
