/**
 * The conversation as a pure function: what was said before, one message, the day, and out come the replies and the changes.
 *
 * <p>Read {@link gongji.conversation.engine.Dialog} and {@link gongji.conversation.engine.Next} to write a dialog, {@link
 * gongji.conversation.engine.ConversationEngine} to see the order in which a message is read, and {@link
 * gongji.conversation.engine.Conversation} for what is stored.
 *
 * <p>The state of a dialog is its answers, keyed by question. Where it stands is computed by replaying them: going back removes
 * the last one, a correction replaces one and clears what was declared to depend on it, and a new release of the dialog asks what
 * it now lacks. The trap: {@code Dialog.next} therefore runs many times for one message and must be free of surprise.
 *
 * <pre>
 * step       : Conversation × Incoming × day → Turn
 * Turn       = Conversation, Outgoing*, Effect*
 * Next       = Ask | Again | Review | Done | Refused
 * Understood = Answer | Operate | Clarify | SmallTalk | Decline
 * </pre>
 */
@NullMarked
package gongji.conversation.engine;

import org.jspecify.annotations.NullMarked;
