/**
 * The hall: takes what arrives, one turn at a time per conversation, and sees that every reply leaves.
 *
 * <p>Read {@link gongji.conversation.Hall} first, then its two ports {@link gongji.conversation.TurnStore} and {@link
 * gongji.conversation.Outbox}. A message is stored before anything else is done with it; what comes of it is committed as one; what
 * is committed is sent until the door says that it arrived. So a crash at any point loses nothing and does nothing twice, but for
 * a reply that left in the moment before it was marked.
 */
@NullMarked
package gongji.conversation;

import org.jspecify.annotations.NullMarked;
