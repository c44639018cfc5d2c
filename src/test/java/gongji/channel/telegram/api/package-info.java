/** What this part of the Telegram door promises by itself. */
@NullMarked
package gongji.channel.telegram.api;

import org.jspecify.annotations.NullMarked;
