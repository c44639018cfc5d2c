/**
 * What the pages of a conversation show, kept so that nothing is missed and nothing shows twice.
 *
 * <p>Read {@link gongji.channel.web.talk.Chat} first; {@link gongji.channel.web.talk.Chats} holds those in use.
 */
@NullMarked
package gongji.channel.web.talk;

import org.jspecify.annotations.NullMarked;
