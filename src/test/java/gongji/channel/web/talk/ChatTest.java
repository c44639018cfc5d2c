package gongji.channel.web.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Journal;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class ChatTest {
    private final MemoryJournal kept = new MemoryJournal(false);

    @Test
    void whatComesOfTheSameThingIsShownOnce() {
        Chat chat = new Chat("a", kept);

        assertTrue(chat.show(Event.Kind.REPLY, "delivery.1", "{}"));
        assertFalse(chat.show(Event.Kind.REPLY, "delivery.1", "{}"));
        assertFalse(new Chat("a", kept).show(Event.Kind.REPLY, "delivery.1", "{}"));
        assertEquals(List.of(1L), ids(chat, 0));
    }

    @Test
    void theLatestEventsSurviveARestartInOrder() {
        Chat chat = new Chat("a", kept);
        int shown = 2 * Journal.KEPT + 7;
        for (int i = 1; i <= shown; i++) {
            chat.show(Event.Kind.REPLY, "delivery." + i, "{}");
        }

        List<Long> latest = LongStream.rangeClosed(shown - Journal.KEPT + 1, shown).boxed().toList();
        assertEquals(latest, ids(chat, 0));
        assertEquals(latest, ids(new Chat("a", kept), 0));
        assertEquals(List.of((long) shown), ids(new Chat("a", kept), shown - 1));
    }

    @Test
    void aListenerGetsWhatWasBeforeAndWhatComesEachOnce() {
        Chat chat = new Chat("a", kept);
        chat.show(Event.Kind.MINE, "a.1", "{}");
        Listener listener = chat.listen(0);
        chat.show(Event.Kind.REPLY, "delivery.1", "{}");

        assertEquals(1, listener.backlog());
        assertEquals(List.of(1L, 2L), drained(listener));
    }

    @Test
    void whatWasReplacedIsGone() {
        Chat chat = new Chat("a", kept);
        chat.show(Event.Kind.MINE, "a.1", "{\"mine\":\"110000199001011234\"}");
        chat.replace(chat.find("a.1").orElseThrow(), "{\"mine\":\"…\"}");

        assertEquals(Optional.of("{\"mine\":\"…\"}"), chat.find("a.1").map(Event::data));
        assertFalse(kept.toString().contains("110000199001011234"));
    }

    @Test
    void whatWasClearedIsGoneAndCountedOn() {
        Chat chat = new Chat("a", kept);
        chat.show(Event.Kind.MINE, "a.1", "{\"mine\":\"secret\"}");
        chat.show(Event.Kind.REPLY, "delivery.1", "{}");
        chat.clear();

        assertFalse(kept.toString().contains("secret"));
        assertEquals(List.of(), ids(new Chat("a", kept), 0));
        Chat later = new Chat("a", kept);
        later.show(Event.Kind.REPLY, "delivery.2", "{}");
        assertEquals(List.of(3L), ids(later, 0));
        assertEquals(List.of(3L), ids(new Chat("a", kept), 0));
    }

    @Test
    void twoProcessesCountTogetherAndShowTheSameThingOnce() {
        MemoryJournal shared = new MemoryJournal(true);
        Chat one = new Chat("a", shared);
        Chat other = new Chat("a", shared);
        one.show(Event.Kind.MINE, "a.1", "{}");
        other.show(Event.Kind.REPLY, "delivery.1", "{}");

        assertFalse(one.show(Event.Kind.REPLY, "delivery.1", "{}"));
        one.show(Event.Kind.REPLY, "delivery.2", "{}");

        assertEquals(List.of(1L, 2L, 3L), ids(one, 0));
        assertEquals(List.of(1L, 2L, 3L), ids(other, 0));
    }

    @Test
    void whatAnotherProcessShowsWhileAPageBeginsToListenComesOnce() {
        Chat[] there = new Chat[1];
        MemoryJournal shared = new MemoryJournal(true) {
            private boolean shown;

            @Override
            public synchronized List<Journal.Entry> list(String chat, long after) {
                if (there[0] != null && !shown && after == 0) {
                    shown = true;
                    there[0].show(Event.Kind.REPLY, "delivery.1", "{}");
                }
                return super.list(chat, after);
            }
        };
        Chats here = new Chats(shared);
        Chat chat = here.hold("a").chat();
        chat.show(Event.Kind.MINE, "a.1", "{}");
        there[0] = new Chat("a", shared);
        Listener listener = chat.listen(0);

        here.refresh();

        assertEquals(List.of(1L, 2L), drained(listener));
    }

    @Test
    void whatAnotherProcessShowsReachesThePagesHereAndWhatItHidIsHidden() {
        MemoryJournal shared = new MemoryJournal(true);
        Chats here = new Chats(shared);
        Chat chat = here.hold("a").chat();
        chat.show(Event.Kind.MINE, "a.1", "{\"mine\":\"274913\"}");
        Listener listener = chat.listen(0);
        Chat there = new Chat("a", shared);
        there.replace(there.find("a.1").orElseThrow(), "{\"mine\":\"…\"}");
        there.show(Event.Kind.REPLY, "delivery.1", "{}");

        here.refresh();
        here.refresh();

        assertEquals(List.of(1L, 2L), drained(listener));
        assertEquals(List.of(1L, 2L), ids(chat, 0));
        assertEquals(Optional.of("{\"mine\":\"…\"}"), chat.find("a.1").map(Event::data));
    }

    @Test
    void aPageFromBeforeTheNumbersBeganAnewBeginsAnewToo() {
        Chat chat = new Chats(new MemoryJournal(false)).hold("a").chat();
        chat.show(Event.Kind.REPLY, "delivery.1", "{}");

        Listener listener = chat.listen(57);

        assertTrue(listener.anew());
        assertEquals(List.of(1L), drained(listener));
        assertFalse(chat.listen(1).anew());
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
