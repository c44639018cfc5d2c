package gongji.channel.web.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.Journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest events of one conversation, kept in the journal. Where other processes show events too, theirs are taken in before
 * anything is looked up; two that want the same number are told apart by the journal. Safe for use by many threads.
 */
public final class Chat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final Journal journal;
    private final List<Event> events = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private volatile int listening;
    private volatile long last;
    private boolean recalled;
    private boolean closed;

    Chat(String name, Journal journal) {
        this.name = name;
        this.journal = journal;
    }

    /**
     * Shows something on all pages, durably when this returns.
     *
     * @return false when the event of this ref was shown before; nothing happens then
     */
    public synchronized boolean show(Event.Kind kind, String ref, String data) {
        recall();
        while (known(ref).isEmpty()) {
            Event event = new Event(last + 1, kind, ref, data);
            if (journal.add(name, written(event))) {
                take(event);
                return true;
            }
            catchUp();
        }
        return false;
    }

    /** Shows something else in the place of an event, for pages that come later; the words from before are gone. */
    public synchronized void replace(Event shown, String data) {
        int at = latest().indexOf(shown);
        if (at >= 0) {
            journal.replace(name, written(shown.showing(data)));
            events.set(at, shown.showing(data));
        }
    }

    /** Forgets all that was shown; what comes is counted on. */
    public synchronized void clear() {
        recall();
        journal.clear(name);
        events.clear();
    }

    /** Finds the event that came from this. */
    public synchronized Optional<Event> find(String ref) {
        latest();
        return known(ref);
    }

    /** {@return the replies, the latest first} */
    public synchronized List<Event> listReplies() {
        return latest().reversed().stream().filter(event -> event.kind() == Event.Kind.REPLY).toList();
    }

    /**
     * Begins to listen; events after this one that were shown already come first. A page that saw more than there is comes from
     * before the numbers began anew, and begins anew too.
     */
    public synchronized Listener listen(long after) {
        recall();
        if (journal.isShared()) {
            List<Journal.Entry> all = journal.list(name, 0);
            takeAll(all);
            events.clear();
            all.forEach(entry -> read(entry).ifPresent(events::add));
        }
        boolean anew = after > last;
        Listener listener = new Listener(events.stream().filter(event -> anew || event.id() > after).toList(), anew);
        listeners.add(listener);
        listening = listeners.size();
        if (closed) {
            listener.close();
        }
        return listener;
    }

    /** Listens no more. */
    public synchronized void leave(Listener listener) {
        listeners.remove(listener);
        listening = listeners.size();
    }

    /** {@return how many pages listen} */
    int listening() {
        return listening;
    }

    /** {@return the number of the last event that was taken in} */
    long last() {
        return last;
    }

    /** Takes in what another process showed, the oldest first. */
    synchronized void takeAll(List<Journal.Entry> entries) {
        for (Journal.Entry entry : entries) {
            if (entry.number() > last) {
                last = entry.number();
                read(entry).ifPresent(this::take);
            }
        }
    }

    synchronized void close() {
        closed = true;
        listeners.forEach(Listener::close);
    }

    private Optional<Event> known(String ref) {
        return events.stream().filter(event -> event.ref().equals(ref)).findFirst();
    }

    private List<Event> latest() {
        if (recalled && journal.isShared()) {
            catchUp();
        }
        recall();
        return events;
    }

    private void recall() {
        if (!recalled) {
            catchUp();
            recalled = true;
        }
    }

    private void catchUp() {
        takeAll(journal.list(name, last));
    }

    private void take(Event event) {
        last = Math.max(last, event.id());
        events.add(event);
        if (events.size() > Journal.KEPT) {
            events.removeFirst();
        }
        listeners.forEach(listener -> listener.tell(event));
    }

    private static Journal.Entry written(Event event) {
        try {
            return new Journal.Entry(event.id(), JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and strings are always JSON", e);
        }
    }

    private static Optional<Event> read(Journal.Entry written) {
        if (written.words().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(written.words(), Event.class));
        } catch (JsonProcessingException ofAnotherRelease) {
            return Optional.empty();
        }
    }
}
