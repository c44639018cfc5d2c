/**
 * The language the rooms speak with one another: what arrives at a door and what leaves through it.
 *
 * <p>Read {@link gongji.message.Incoming} and {@link gongji.message.Outgoing} first, then {@link gongji.message.Phrase}: a
 * sentence is a key with values until a door draws it, so no room but the wording holds words. The model:
 *
 * <pre>
 * Incoming  = ConversationKey, updateId, Body, Audience, at
 * Body      = Typed | Pressed | SharedContact | Paper | Edited | Filled | Unreadable
 * Outgoing  = Part*, Choice*, Source*, Frame
 * Part      = Said(Phrase) | Written(Text) | Card | Drawn(Chart)
 * Phrase    = MessageKey, name → Value
 * Text      = Block*        Block = Paragraph | Items        Span = Plain | Strong | Filled | Link
 * </pre>
 *
 * <p>Everything here is immutable data without behaviour of its own; this room imports nothing from the house.
 */
@NullMarked
package gongji.message;

import org.jspecify.annotations.NullMarked;
