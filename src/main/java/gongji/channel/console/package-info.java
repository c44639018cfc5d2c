/**
 * The door at a terminal or a pipe: one person, one conversation, a line in and the replies out.
 *
 * <p>Read {@link gongji.channel.console.ConsoleDoor} first, then {@link gongji.channel.console.ConsoleTalk}. Standard output belongs
 * to the talk alone: with {@link gongji.channel.console.JsonScreen} exactly one line of JSON leaves for every line that comes in.
 */
@NullMarked
package gongji.channel.console;

import org.jspecify.annotations.NullMarked;
