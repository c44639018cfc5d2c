/** What this part of the Telegram door promises by itself. */
@NullMarked
package gongji.channel.telegram.update;

import org.jspecify.annotations.NullMarked;
