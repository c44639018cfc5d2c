/**
 * The Bot API as this door uses it: calls through telegrambots' client, made tolerant of servers that answer a little differently,
 * and the patience that rate limits ask for.
 *
 * <p>Read {@link gongji.channel.telegram.api.BotApi} first: it never throws for what the outside does, but answers {@link
 * gongji.channel.telegram.api.Answer}. The trap: the token is part of every address, so no address is ever logged.
 */
@NullMarked
package gongji.channel.telegram.api;

import org.jspecify.annotations.NullMarked;
