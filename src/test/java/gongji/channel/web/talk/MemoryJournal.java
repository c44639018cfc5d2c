package gongji.channel.web.talk;

import gongji.message.Journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A journal in memory, shared where several are to show the same. */
public class MemoryJournal implements Journal {

    private final boolean shared;
    private final Map<String, TreeMap<Long, String>> chats = new HashMap<>();

    public MemoryJournal(boolean shared) {
        this.shared = shared;
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public synchronized List<Entry> list(String chat, long after) {
        List<Entry> entries = new ArrayList<>();
        chats.getOrDefault(chat, new TreeMap<>())
                .tailMap(after, false)
                .forEach((number, words) -> entries.add(new Entry(number, words)));
        return entries.subList(Math.max(0, entries.size() - KEPT), entries.size());
    }

    @Override
    public synchronized Map<String, List<Entry>> listNew(Map<String, Long> after) {
        Map<String, List<Entry>> found = new HashMap<>();
        after.forEach((chat, number) -> found.put(chat, list(chat, number)));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    @Override
    public synchronized boolean add(String chat, Entry entry) {
        return chats.computeIfAbsent(chat, absent -> new TreeMap<>())
                .putIfAbsent(entry.number(), entry.words()) == null;
    }

    @Override
    public synchronized void replace(String chat, Entry entry) {
        Objects.requireNonNull(chats.get(chat)).put(entry.number(), entry.words());
    }

    @Override
    public synchronized void clear(String chat) {
        chats.getOrDefault(chat, new TreeMap<>()).replaceAll((number, words) -> "");
    }

    @Override
    public synchronized String toString() {
        return chats.toString();
    }
}
