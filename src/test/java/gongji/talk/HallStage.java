package gongji.talk;

import gongji.conversation.Hall;
import gongji.conversation.Limits;
import gongji.conversation.MemoryStore;
import gongji.conversation.Outbox;
import gongji.conversation.RecordingDoor;
import gongji.conversation.TurnStore;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A hall over any store; a restart makes a new engine, hall and door over the same one. */
public final class HallStage implements Stage {

    private static final ConversationKey KEY = new ConversationKey(DoorName.CONSOLE, "talk");

    private final Supplier<ConversationEngine> engines;
    private final TurnStore turns;
    private final Outbox outbox;
    private final Supplier<List<Effect>> effects;
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private RecordingDoor door = new RecordingDoor(DoorName.CONSOLE);
    private Hall hall;
    private int updates;
    private Optional<Incoming> last = Optional.empty();

    /** A stage over this store; the effects are what the store committed. */
    public HallStage(Supplier<ConversationEngine> engines, TurnStore turns, Outbox outbox,
            Supplier<List<Effect>> effects) {
        this.engines = engines;
        this.turns = turns;
        this.outbox = outbox;
        this.effects = effects;
        this.hall = opened();
    }

    /** {@return a stage over a store in memory} */
    public static HallStage inMemory(Supplier<ConversationEngine> engines) {
        MemoryStore store = new MemoryStore();
        return new HallStage(engines, store, store, store::effects);
    }

    private Hall opened() {
        Hall opened = new Hall(engines.get(), turns, outbox, at -> Scene.TODAY, new SimpleMeterRegistry(),
                Limits.USUAL);
        opened.open(door);
        opened.sweep();
        return opened;
    }

    @Override
    public List<Outgoing> take(Body body) {
        Incoming incoming = new Incoming(KEY, "u" + ++updates, body, Audience.PRIVATE, now);
        last = Optional.of(incoming);
        return taken(incoming);
    }

    @Override
    public List<Outgoing> repeat() {
        return taken(last.orElseThrow());
    }

    private List<Outgoing> taken(Incoming incoming) {
        int before = door.sent().size();
        hall.receive(incoming).toCompletableFuture().join();
        List<Delivery> sent = door.sent();
        return sent.subList(before, sent.size()).stream().map(Delivery::outgoing).toList();
    }

    @Override
    public String lastUpdate() {
        return "u" + updates;
    }

    @Override
    public void pause(Duration duration) {
        now = now.plus(duration);
        hall.purge(now);
    }

    @Override
    public void restart() {
        hall.close();
        door = new RecordingDoor(DoorName.CONSOLE);
        hall = opened();
    }

    @Override
    public List<Effect> effects() {
        return effects.get();
    }

    @Override
    public void close() {
        hall.close();
    }
}
