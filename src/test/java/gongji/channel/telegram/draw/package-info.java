/** What this part of the Telegram door promises by itself. */
@NullMarked
package gongji.channel.telegram.draw;

import org.jspecify.annotations.NullMarked;
