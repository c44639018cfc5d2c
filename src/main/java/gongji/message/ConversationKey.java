package gongji.message;

/**
 * Names one conversation: the door it goes through and the chat behind it. In a group the chat names the group and the
 * person, so that two people never share a conversation.
 *
 * @param chat the door's own name for the chat, 1 to 100 characters
 */
public record ConversationKey(DoorName door, String chat) {

    public ConversationKey {
        if (chat.isEmpty() || chat.length() > 100) {
            throw new IllegalArgumentException("a chat name has 1 to 100 characters");
        }
    }

    /** {@return the key in one word, {@code door:chat}; the opposite of {@link #of}} */
    public String text() {
        return door.name() + ":" + chat;
    }

    /** Reads what {@link #text} wrote. */
    public static ConversationKey of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a conversation key: no door before a colon");
        }
        return new ConversationKey(new DoorName(text.substring(0, colon)), text.substring(colon + 1));
    }
}
