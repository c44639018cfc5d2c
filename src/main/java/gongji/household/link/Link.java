package gongji.household.link;

import gongji.household.people.PersonId;
import gongji.message.ConversationKey;

import java.time.Instant;

/**
 * A chat that acts for a person.
 */
public record Link(ConversationKey chat, PersonId person, LinkKind kind, Instant since) {
    /** How many chats a person may have. */
    public static final int MOST_CHATS = 3;
}
