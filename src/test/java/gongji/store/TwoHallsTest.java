package gongji.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.Hall;
import gongji.conversation.Limits;
import gongji.conversation.RecordingDoor;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Menu;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Journal.Entry;
import gongji.talk.Scene;
import gongji.talk.ToyMind;
import gongji.talk.Voices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Two processes' halls on one PostgreSQL: what people send to either of them is answered once and in order. */
class TwoHallsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int CHATS = 12;
    private static final int MESSAGES = 10;

    private final PostgresServer server = PostgresServer.ofThisProcess();
    private final RecordingDoor door = new RecordingDoor(DoorName.WEB);
    private final List<Stores> stores = new ArrayList<>();
    private final List<Hall> halls = new ArrayList<>();
    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void open() {
        StoreSettings settings = server.empty(folder);
        for (int i = 0; i < 2; i++) {
            Stores one = Stores.open(settings);
            Hall hall = new Hall(new ConversationEngine(Scene.toys(1), Menu.empty(), new ToyMind(), chat -> List.of(),
                    Voices.hearing()), one.turns(), one.outbox(), at -> TODAY, new SimpleMeterRegistry(),
                    new Limits(1_000, 1_000, Set.of()));
            hall.open(door);
            stores.add(one);
            halls.add(hall);
        }
    }

    @AfterEach
    void close() {
        halls.forEach(Hall::close);
        stores.forEach(Stores::close);
    }

    @Test
    void whatIsSentToEitherOfTwoIsAnsweredOnceAndInOrder() throws InterruptedException {
        talk(new Random(1), () -> {});

        await(() -> isQuiet());
        assertEquals(expected(), answered(door.sent()));
    }

    @Test
    void connectionsThatAreCutLoseNothingAndKeepTheOrder() throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        talk(new Random(2), () -> {
            if (sent.incrementAndGet() % 40 == 0) {
                server.cutConnections();
            }
        });

        await(() -> {
            halls.forEach(Hall::sweep);
            return isQuiet();
        });
        Map<Long, Delivery> once = new LinkedHashMap<>();
        door.sent().forEach(each -> once.putIfAbsent(each.id(), each));
        assertEquals(expected(), answered(List.copyOf(once.values())));
    }

    @Test
    void aDutyGoesOverWhenItsHolderStopsAndComesBackToNobodyElse() throws InterruptedException {
        Instances.Pace fast = new Instances.Pace(Duration.ofMillis(20), Duration.ofMillis(150), Duration.ofMillis(400));
        Instances one = stores.get(0).instances("a", fast).orElseThrow();
        Instances other = stores.get(1).instances("b", fast).orElseThrow();
        one.beat();
        other.beat();
        one.beat();

        assertTrue(one.has("poll"));
        assertFalse(other.has("poll"));
        assertEquals(2, one.living());
        assertEquals(Set.of("a", "b"), one.editions());
        await(() -> {
            other.beat();
            return other.has("poll");
        });
        assertFalse(one.has("poll"), "who was silent for so long must not trust itself");
        one.beat();
        assertFalse(one.has("poll"));
        other.close();
        assertTrue(one.has("poll"), "who leaves gives its duties back");
    }

    @Test
    void nightlyWorkIsBegunByOneAlone() {
        Instances one = stores.get(0).instances("a", Instances.Pace.USUAL).orElseThrow();
        Instances other = stores.get(1).instances("a", Instances.Pace.USUAL).orElseThrow();

        assertTrue(one.isFirst("forget", "82000"));
        assertFalse(other.isFirst("forget", "82000"));
        assertFalse(one.isFirst("forget", "82000"));
        assertTrue(other.isFirst("forget", "82001"));
    }

    @Test
    void whatOneShowsTheOtherFinds() {
        assertTrue(stores.get(0).journal().add("li", new Entry(1, "one")));
        assertFalse(stores.get(1).journal().add("li", new Entry(1, "other")));
        assertTrue(stores.get(1).journal().add("li", new Entry(2, "two")));

        assertEquals(Map.of("li", List.of(new Entry(2, "two"))),
                stores.get(0).journal().listNew(Map.of("li", 1L, "wang", 0L)));
    }

    private void talk(Random random, Runnable between) throws InterruptedException {
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            ConversationKey key = new ConversationKey(DoorName.WEB, "chat" + i);
            long seed = random.nextLong();
            people.add(Thread.ofVirtual().start(() -> say(key, new Random(seed), between)));
        }
        for (Thread person : people) {
            person.join();
        }
    }

    private void say(ConversationKey key, Random random, Runnable between) {
        for (int i = 0; i < MESSAGES; i++) {
            Incoming incoming = new Incoming(key, key.chat() + "." + i, new Body.Typed("你好"), Audience.PRIVATE, NOON);
            boolean taken = false;
            while (!taken) {
                taken = isTaken(halls.get(random.nextInt(2)), incoming);
            }
            between.run();
        }
    }

    /** As a server does that brings a message again when nobody said that it was taken. */
    private static boolean isTaken(Hall hall, Incoming incoming) {
        try {
            var unused = hall.receive(incoming);
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private boolean isQuiet() {
        return stores.getFirst().turns().listWaiting().isEmpty()
                && stores.getFirst().outbox().listUndelivered(DoorName.WEB).isEmpty();
    }

    /** The first words of all are answered by two messages: what this is, and the answer. */
    private static Map<String, List<String>> expected() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < CHATS; i++) {
            String chat = "chat" + i;
            all.put(chat,
                    IntStream.range(-1, MESSAGES).mapToObj(message -> chat + "." + Math.max(0, message)).toList());
        }
        return all;
    }

    /** The updates of each chat in the order in which they were answered, each answer counted. */
    private static Map<String, List<String>> answered(List<Delivery> sent) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < CHATS; i++) {
            String chat = "chat" + i;
            all.put(chat, sent.stream()
                    .filter(each -> each.key().chat().equals(chat))
                    .map(Delivery::inAnswerTo)
                    .toList());
        }
        return all;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            Thread.sleep(20);
        }
        assertTrue(condition.getAsBoolean(), "did not come true within half a minute");
    }
}
