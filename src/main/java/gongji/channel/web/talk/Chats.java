package gongji.channel.web.talk;

import gongji.message.DoorMemory;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The conversations in use, each of them once, and some more at hand. Safe for use by many threads. */
public final class Chats implements AutoCloseable {

    private static final int AT_HAND = 200;

    private final DoorMemory memory;
    private final Map<String, Held> chats = new LinkedHashMap<>(64, 0.75f, true);
    private boolean closed;

    public Chats(DoorMemory memory) {
        this.memory = memory;
    }

    /** Takes a conversation in use, until it is closed as often as it was taken. */
    public synchronized Held hold(String name) {
        Held held = chats.computeIfAbsent(name, absent -> new Held(new Chat(name, memory)));
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
        Iterator<Held> eldest = chats.values().iterator();
        while (chats.size() > AT_HAND && eldest.hasNext()) {
            if (eldest.next().users == 0) {
                eldest.remove();
            }
        }
    }

    /** A conversation in use. */
    public final class Held implements AutoCloseable {

        private final Chat chat;
        private int users;

        private Held(Chat chat) {
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
