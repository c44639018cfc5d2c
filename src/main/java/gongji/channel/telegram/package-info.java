/**
 * The door to Telegram: updates in, replies out, and the manners of a good bot.
 *
 * <p>Read {@link gongji.channel.telegram.TelegramDoor} first, then {@link gongji.channel.telegram.Hearing} for what comes in, {@link
 * gongji.channel.telegram.Postman} for what goes out, and {@link gongji.channel.telegram.Poller} for the loop that never loses an
 * update. The library's own polling is not used: it confirms updates before they are stored.
 */
@NullMarked
package gongji.channel.telegram;

import org.jspecify.annotations.NullMarked;
