package gongji.channel.web.talk;

import gongji.message.Journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The conversations in use, each of them once. Safe for use by many threads. */
public final class Chats implements AutoCloseable {

    private final Journal journal;
    private final Map<String, Held> chats = new HashMap<>();
    private boolean closed;

    public Chats(Journal journal) {
        this.journal = journal;
    }

    /** Takes a conversation in use, until it is closed as often as it was taken. */
    public synchronized Held hold(String name) {
        Held held = chats.computeIfAbsent(name, absent -> new Held(name, new Chat(name, journal)));
        held.users++;
        if (closed) {
            held.chat.close();
        }
        return held;
    }

    /** Tells the pages that listen what other processes showed since the last call. */
    public void refresh() {
        Map<String, Chat> heard = listened();
        Map<String, Long> after = new HashMap<>();
        heard.forEach((name, chat) -> after.put(name, chat.last()));
        if (!after.isEmpty()) {
            journal.listNew(after).forEach((name, news) -> Objects.requireNonNull(heard.get(name)).takeAll(news));
        }
    }

    private synchronized Map<String, Chat> listened() {
        Map<String, Chat> heard = new HashMap<>();
        chats.forEach((name, held) -> {
            if (held.chat.listening() > 0) {
                heard.put(name, held.chat);
            }
        });
        return heard;
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
