/** What the Telegram door promises, proven against a stand-in for the Bot API. */
@NullMarked
package gongji.channel.telegram;

import org.jspecify.annotations.NullMarked;
