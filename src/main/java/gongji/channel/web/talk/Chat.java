package gongji.channel.web.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.DoorMemory;
import gongji.message.DoorName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The latest events of one conversation. They lie in the door's memory as a ring: event n in place n modulo {@link #KEPT}, so
 * that one durable write keeps one event. Safe for use by many threads.
 */
public final class Chat {

    /** How many events are kept. */
    static final int KEPT = 80;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final DoorMemory memory;
    private final List<Event> events = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private long last;
    private boolean recalled;
    private boolean closed;

    Chat(String name, DoorMemory memory) {
        this.name = name;
        this.memory = memory;
    }

    /**
     * Shows something on all pages, durably when this returns.
     *
     * @return false when the event of this ref was shown before; nothing happens then
     */
    public synchronized boolean show(Event.Kind kind, String ref, String data) {
        if (find(ref).isPresent()) {
            return false;
        }
        Event event = new Event(last + 1, kind, ref, data);
        keep(event);
        last = event.id();
        events.add(event);
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        listeners.forEach(listener -> listener.tell(event));
        return true;
    }

    /** Shows something else in the place of an event, for pages that come later; the words from before are gone. */
    public synchronized void replace(Event shown, String data) {
        int at = recalled().indexOf(shown);
        if (at >= 0) {
            keep(shown.showing(data));
            events.set(at, shown.showing(data));
        }
    }

    /** Forgets all that was shown; what comes is counted on. */
    public synchronized void clear() {
        recalled().forEach(event -> keep(event.showing("")));
        events.clear();
    }

    /** Finds the event that came from this. */
    public synchronized Optional<Event> find(String ref) {
        return recalled().stream().filter(event -> event.ref().equals(ref)).findFirst();
    }

    /** {@return the replies, the latest first} */
    public synchronized List<Event> listReplies() {
        return recalled().reversed().stream().filter(event -> event.kind() == Event.Kind.REPLY).toList();
    }

    /** Begins to listen; events after this one that were shown already come first. */
    public synchronized Listener listen(long after) {
        Listener listener = new Listener(recalled().stream().filter(event -> event.id() > after).toList());
        listeners.add(listener);
        if (closed) {
            listener.close();
        }
        return listener;
    }

    /** Listens no more. */
    public synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    synchronized int listening() {
        return listeners.size();
    }

    synchronized void close() {
        closed = true;
        listeners.forEach(Listener::close);
    }

    private List<Event> recalled() {
        if (!recalled) {
            boolean more = true;
            for (int place = 0; more && place < KEPT; place++) {
                Optional<String> written = memory.recall(DoorName.WEB, place(place));
                written.flatMap(Chat::read).ifPresent(events::add);
                more = written.isPresent();
            }
            events.sort(Comparator.comparingLong(Event::id));
            last = events.isEmpty() ? 0 : events.getLast().id();
            events.removeIf(event -> event.data().isEmpty());
            recalled = true;
        }
        return events;
    }

    private void keep(Event event) {
        try {
            memory.remember(DoorName.WEB, place((event.id() - 1) % KEPT), JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and strings are always JSON", e);
        }
    }

    private String place(long number) {
        return "talk." + name + "." + number;
    }

    private static Optional<Event> read(String written) {
        try {
            return Optional.of(JSON.readValue(written, Event.class));
        } catch (JsonProcessingException ofAnotherRelease) {
            return Optional.empty();
        }
    }
}
