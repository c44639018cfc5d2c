package gongji.channel.web.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.DoorMemory;
import gongji.message.DoorName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

class ChatTest {
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final DoorMemory memory = new DoorMemory() {
        @Override
        public Optional<String> recall(DoorName door, String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void remember(DoorName door, String name, String value) {
            kept.put(name, value);
        }
    };

    @Test
    void whatComesOfTheSameThingIsShownOnce() {
        Chat chat = new Chat("a", memory);

        assertTrue(chat.show(Event.Kind.REPLY, "delivery.1", "{}"));
        assertFalse(chat.show(Event.Kind.REPLY, "delivery.1", "{}"));
        assertFalse(new Chat("a", memory).show(Event.Kind.REPLY, "delivery.1", "{}"));
        assertEquals(List.of(1L), ids(chat, 0));
    }

    @Test
    void theLatestEventsSurviveARestartInOrder() {
        Chat chat = new Chat("a", memory);
        int shown = 2 * Chat.KEPT + 7;
        for (int i = 1; i <= shown; i++) {
            chat.show(Event.Kind.REPLY, "delivery." + i, "{}");
        }

        List<Long> latest = LongStream.rangeClosed(shown - Chat.KEPT + 1, shown).boxed().toList();
        assertEquals(latest, ids(chat, 0));
        assertEquals(latest, ids(new Chat("a", memory), 0));
        assertEquals(List.of((long) shown), ids(new Chat("a", memory), shown - 1));
        assertEquals(Chat.KEPT, kept.size());
    }

    @Test
    void aListenerGetsWhatWasBeforeAndWhatComesEachOnce() {
        Chat chat = new Chat("a", memory);
        chat.show(Event.Kind.MINE, "a.1", "{}");
        Listener listener = chat.listen(0);
        chat.show(Event.Kind.REPLY, "delivery.1", "{}");

        assertEquals(1, listener.backlog());
        assertEquals(List.of(1L, 2L), drained(listener));
    }

    @Test
    void whatWasReplacedIsGone() {
        Chat chat = new Chat("a", memory);
        chat.show(Event.Kind.MINE, "a.1", "{\"mine\":\"110000199001011234\"}");
        chat.replace(chat.find("a.1").orElseThrow(), "{\"mine\":\"…\"}");

        assertEquals(Optional.of("{\"mine\":\"…\"}"), chat.find("a.1").map(Event::data));
        assertFalse(kept.values().toString().contains("110000199001011234"));
    }

    @Test
    void whatWasClearedIsGoneAndCountedOn() {
        Chat chat = new Chat("a", memory);
        chat.show(Event.Kind.MINE, "a.1", "{\"mine\":\"secret\"}");
        chat.show(Event.Kind.REPLY, "delivery.1", "{}");
        chat.clear();

        assertFalse(kept.values().toString().contains("secret"));
        assertEquals(List.of(), ids(new Chat("a", memory), 0));
        Chat later = new Chat("a", memory);
        later.show(Event.Kind.REPLY, "delivery.2", "{}");
        assertEquals(List.of(3L), ids(later, 0));
        assertEquals(List.of(3L), ids(new Chat("a", memory), 0));
    }

    private static List<Long> ids(Chat chat, long after) {
        Listener listener = chat.listen(after);
        chat.leave(listener);
        return drained(listener);
    }

    private static List<Long> drained(Listener listener) {
        List<Long> ids = new ArrayList<>();
        try {
            Optional<Event> next = listener.next(Duration.ZERO);
            while (next.isPresent()) {
                ids.add(next.get().id());
                next = listener.next(Duration.ZERO);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ids;
    }
}
