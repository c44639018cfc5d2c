package gongji.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.DoorMemory;
import gongji.message.DoorName;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The notes of all chats: the recent ones at hand, all of them in the door's memory. Where other processes change them too, none
 * are at hand. Safe for use by many threads.
 */
final class Notebook {

    private static final int AT_HAND = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DoorMemory memory;
    private final Map<Long, ChatNotes> atHand = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ChatNotes> eldest) {
            return size() > AT_HAND;
        }
    };

    private final Map<String, String> changes = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > AT_HAND;
        }
    };

    Notebook(DoorMemory memory) {
        this.memory = memory;
    }

    ChatNotes notes(long chat) {
        if (memory.isShared()) {
            return recalled(chat);
        }
        synchronized (this) {
            return atHand.computeIfAbsent(chat, this::recalled);
        }
    }

    /** Changes notes for the time being; the next lasting change keeps them too. Where other processes read them it lasts at once. */
    void note(long chat, UnaryOperator<ChatNotes> change) {
        if (memory.isShared()) {
            keep(chat, change);
            return;
        }
        synchronized (this) {
            atHand.put(chat, change.apply(notes(chat)));
        }
    }

    /** Changes notes in a way that outlives this process. */
    void keep(long chat, UnaryOperator<ChatNotes> change) {
        if (memory.isShared()) {
            ChatNotes before = recalled(chat);
            ChatNotes after = change.apply(before);
            if (!after.equals(before)) {
                memory.note(DoorName.TELEGRAM, name(chat), written(after));
            }
            return;
        }
        synchronized (this) {
            ChatNotes after = change.apply(notes(chat));
            atHand.put(chat, after);
            memory.note(DoorName.TELEGRAM, name(chat), written(after));
        }
    }

    /** Notes the latest change of a message of the person. */
    synchronized void changed(long chat, int message, String update) {
        changes.put(chat + "/" + message, update);
    }

    /** {@return whether that message was changed once more since, so that the answer to this change is of no use} */
    synchronized boolean overtaken(long chat, int message, String update) {
        return !changes.getOrDefault(chat + "/" + message, update).equals(update);
    }

    /** Notes that a group became a supergroup. */
    void moved(long from, long to) {
        memory.remember(DoorName.TELEGRAM, "moved." + from, Long.toString(to));
    }

    /** {@return the chat that this one became, or itself} */
    long current(long chat) {
        return chat >= 0 ? chat : memory.recall(DoorName.TELEGRAM, "moved." + chat).map(Long::parseLong).orElse(chat);
    }

    /** Keeps an update that could not be taken, so that somebody can look at it. */
    void unreadable(long number, String raw) {
        memory.remember(DoorName.TELEGRAM, "unreadable." + number,
                raw.length() <= 4_000 ? raw : raw.substring(0, 4_000));
    }

    private ChatNotes recalled(long chat) {
        return memory.recall(DoorName.TELEGRAM, name(chat)).map(Notebook::read).orElse(ChatNotes.EMPTY);
    }

    private static String name(long chat) {
        return "chat." + chat;
    }

    private static ChatNotes read(String written) {
        try {
            return JSON.readValue(written, ChatNotes.class);
        } catch (JsonProcessingException | RuntimeException ofAnotherRelease) {
            return ChatNotes.EMPTY;
        }
    }

    private static String written(ChatNotes notes) {
        try {
            return JSON.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and ids are always JSON", e);
        }
    }
}
