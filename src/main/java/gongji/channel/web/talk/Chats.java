package gongji.channel.web.talk;

import gongji.message.DoorMemory;

import java.util.HashMap;
import java.util.Map;

/** The conversations in use, each of them once. Safe for use by many threads. */
public final class Chats implements AutoCloseable {

    private final DoorMemory memory;
    private final Map<String, Held> chats = new HashMap<>();
    private boolean closed;

    public Chats(DoorMemory memory) {
        this.memory = memory;
    }

    /** Takes a conversation in use, until it is closed as often as it was taken. */
    public synchronized Held hold(String name) {
        Held held = chats.computeIfAbsent(name, absent -> new Held(name, new Chat(name, memory)));
        held.users++;
        if (closed) {
            held.chat.close();
        }
        return held;
    }

    /** {@return how many pages listen} */
    public synchronized int listening() {
        return chats.values().stream().mapToInt(held -> held.chat.listening()).sum();
    }

    /** Ends all listening. */
    @Override
    public synchronized void close() {
        closed = true;
        chats.values().forEach(held -> held.chat.close());
    }

    private synchronized void letGo(Held held) {
        held.users--;
        if (held.users == 0) {
            chats.remove(held.name);
        }
    }

    /** A conversation in use. */
    public final class Held implements AutoCloseable {

        private final String name;
        private final Chat chat;
        private int users;

        private Held(String name, Chat chat) {
            this.name = name;
            this.chat = chat;
        }

        public Chat chat() {
            return chat;
        }

        @Override
        public void close() {
            letGo(this);
        }
    }
}
