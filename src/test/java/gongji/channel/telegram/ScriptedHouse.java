package gongji.channel.telegram;

import gongji.message.Door;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A house that remembers in memory what it heard, and answers by a function: at once, in order, and patiently. */
final class ScriptedHouse implements Reception, DoorMemory, AutoCloseable {

    private final Function<Incoming, List<Outgoing>> script;
    private final Map<String, String> memory = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, ExecutorService> turns = new ConcurrentHashMap<>();
    private final List<Incoming> heard = new CopyOnWriteArrayList<>();
    private final List<Door.Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final AtomicLong outbox = new AtomicLong();
    private volatile Optional<Door> door = Optional.empty();

    ScriptedHouse(Function<Incoming, List<Outgoing>> script) {
        this.script = script;
    }

    void opens(Door newDoor) {
        door = Optional.of(newDoor);
    }

    /** {@return what was handed in, each update once} */
    List<Incoming> heard() {
        return heard;
    }

    /** {@return how deliveries ended} */
    List<Door.Outcome> outcomes() {
        return outcomes;
    }

    Map<String, String> memory() {
        return memory;
    }

    @Override
    public CompletionStage<Void> receive(Incoming incoming) {
        if (known.putIfAbsent(incoming.key().text() + " " + incoming.updateId(), true) != null) {
            return CompletableFuture.allOf();
        }
        heard.add(incoming);
        return CompletableFuture.runAsync(() -> script.apply(incoming).forEach(reply -> send(incoming, reply)),
                turns.computeIfAbsent(incoming.key().text(), key -> Executors.newSingleThreadExecutor()));
    }

    private void send(Incoming incoming, Outgoing reply) {
        Door.Delivery delivery = new Door.Delivery(outbox.incrementAndGet(), incoming.key(), reply,
                incoming.updateId());
        Door.Outcome outcome = door.orElseThrow().deliver(delivery);
        while (outcome instanceof Door.Outcome.Later later) {
            outcomes.add(outcome);
            try {
                Thread.sleep(later.pause());
            } catch (InterruptedException e) {
                return;
            }
            outcome = door.orElseThrow().deliver(delivery);
        }
        outcomes.add(outcome);
    }

    @Override
    public Optional<String> recall(DoorName name, String what) {
        return Optional.ofNullable(memory.get(name.name() + " " + what));
    }

    @Override
    public void remember(DoorName name, String what, String value) {
        memory.put(name.name() + " " + what, value);
    }

    @Override
    public void close() {
        turns.values().forEach(ExecutorService::shutdownNow);
    }
}
