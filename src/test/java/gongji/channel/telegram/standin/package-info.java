/**
 * A Bot API server for tests, on the loopback, with people who talk to the bot and faults at will.
 *
 * <p>Read {@link gongji.channel.telegram.standin.BotApiStandIn} and {@link gongji.channel.telegram.standin.Person}. It confirms updates
 * by offset as the real server does, keeps a log of every call, and compares method names whatever their case.
 */
@NullMarked
package gongji.channel.telegram.standin;

import org.jspecify.annotations.NullMarked;
