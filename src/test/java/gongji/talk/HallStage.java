package gongji.talk;

import gongji.conversation.Hall;
import gongji.conversation.Limits;
import gongji.conversation.MemoryStore;
import gongji.conversation.Outbox;
import gongji.conversation.RecordingDoor;
import gongji.conversation.engine.ConversationEngine;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** A hall over any store; a restart opens another one over the same. */
public final class HallStage implements Stage {

    /** The chat in which every transcript begins. */
    public static final ConversationKey FIRST = new ConversationKey(DoorName.CONSOLE, "talk");

    private static final Instant START = Instant.parse("2026-03-02T05:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Function<InstantSource, Opened> opening;
    private final Map<ConversationKey, Integer> looked = new HashMap<>();
    private final List<RecordingDoor> doors = List.of(new RecordingDoor(DoorName.CONSOLE),
            new RecordingDoor(DoorName.WEB));
    private Instant now = START;
    private ConversationKey chat = FIRST;
    private Opened opened;
    private int updates;
    private Optional<Incoming> last = Optional.empty();

    /** What a stage opens and closes again. */
    public interface Opened extends AutoCloseable {

        Hall hall();

        Outbox outbox();

        /** {@return every change that was committed, where that is known} */
        List<Effect> effects();

        /** Runs a command of the office. */
        String office(String words);

        @Override
        void close();
    }

    /** A stage that opens its house by this, with the stage's clock. */
    public HallStage(Function<InstantSource, Opened> opening) {
        this.opening = opening;
        this.opened = opened();
    }

    /** {@return a stage over a store in memory, without an office} */
    public static HallStage inMemory(Supplier<ConversationEngine> engines) {
        MemoryStore store = new MemoryStore();
        return new HallStage(clock -> new InMemory(new Hall(engines.get(), store, store, at -> Scene.TODAY,
                new SimpleMeterRegistry(), Limits.USUAL), store));
    }

    /** {@return the chat that a transcript calls so} */
    public static ConversationKey chat(String name) {
        return new ConversationKey(DoorName.WEB, "chat-" + Integer.toHexString(name.hashCode()));
    }

    private Opened opened() {
        Opened house = opening.apply(() -> now);
        doors.forEach(house.hall()::open);
        house.hall().sweep();
        return house;
    }

    @Override
    public List<Outgoing> take(Body body) {
        last = Optional.of(incoming(body));
        return taken(last.get());
    }

    @Override
    public List<Outgoing> takeAtOnce(List<Body> bodies) {
        CompletableFuture<?>[] all = bodies.stream()
                .map(this::incoming)
                .map(each -> opened.hall().receive(each).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        return unseen();
    }

    @Override
    public List<Outgoing> repeat() {
        return taken(last.orElseThrow());
    }

    private Incoming incoming(Body body) {
        return new Incoming(chat, "u" + ++updates, body, Audience.PRIVATE, now);
    }

    private List<Outgoing> taken(Incoming incoming) {
        unseen();
        opened.hall().receive(incoming).toCompletableFuture().join();
        return unseen();
    }

    @Override
    public List<Outgoing> turnTo(String name) {
        chat = name.equals("第一个") ? FIRST : chat(name);
        return look();
    }

    @Override
    public String office(String words) {
        return opened.office(words);
    }

    @Override
    public List<Outgoing> look() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        opened.hall().deliver(chat);
        while (!opened.outbox().listDeliveries(chat).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not delivered within " + PATIENCE);
            }
            Thread.onSpinWait();
        }
        return unseen();
    }

    private List<Outgoing> unseen() {
        List<Delivery> here = doors.stream()
                .flatMap(door -> door.sent().stream())
                .filter(delivery -> delivery.key().equals(chat))
                .toList();
        int seen = looked.getOrDefault(chat, 0);
        looked.put(chat, here.size());
        return here.subList(seen, here.size()).stream().map(Delivery::outgoing).toList();
    }

    @Override
    public String lastUpdate() {
        return "u" + updates;
    }

    @Override
    public void pause(Duration duration) {
        now = now.plus(duration);
        opened.hall().purge(now);
    }

    @Override
    public void restart() {
        opened.close();
        opened = opened();
    }

    @Override
    public List<Effect> effects() {
        return opened.effects();
    }

    @Override
    public void close() {
        opened.close();
    }

    private record InMemory(Hall hall, MemoryStore store) implements Opened {

        @Override
        public Outbox outbox() {
            return store;
        }

        @Override
        public List<Effect> effects() {
            return store.effects();
        }

        @Override
        public String office(String words) {
            throw new IllegalStateException("no office over a store in memory");
        }

        @Override
        public void close() {
            hall.close();
        }
    }
}
