package gongji.app;

import gongji.app.settings.Environment;
import gongji.conversation.RecordingDoor;
import gongji.message.Audience;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.ops.Where;
import gongji.rules.identity.IdNumber;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.talk.Stage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import picocli.CommandLine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole house over SQLite, wired as it is for real: an invented family on the register, the chat linked to one of them or to
 * nobody. A restart closes everything and opens it again.
 */
public final class HouseStage implements Stage {

    private final Ground ground;
    private final Where where;
    private Instant now = Village.NOW.plus(Duration.ofHours(1));
    private RecordingDoor door = new RecordingDoor(DoorName.CONSOLE);
    private OpenHouse house;
    private int updates;
    private Optional<Incoming> last = Optional.empty();

    /** A house in an empty folder, whose chat is linked to this person. */
    public HouseStage(Path folder, Optional<IdNumber> linked) {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores);
            linked.ifPresent(number -> village.link(Village.CHAT, number));
        }
        this.ground = new Ground(Path.of("").toAbsolutePath(), Environment.of(Map.of()), () -> now);
        this.where = CommandLine.populateCommand(new Where(), "--data", folder.toString());
        this.house = opened();
    }

    private OpenHouse opened() {
        OpenHouse opened = OpenHouse.open(ground, new Roof(ground), where, new SimpleMeterRegistry());
        opened.hall().open(door);
        opened.hall().sweep();
        return opened;
    }

    @Override
    public List<Outgoing> take(Body body) {
        Incoming incoming = new Incoming(Village.CHAT, "u" + ++updates, body, Audience.PRIVATE, now);
        last = Optional.of(incoming);
        return taken(incoming);
    }

    @Override
    public List<Outgoing> repeat() {
        return taken(last.orElseThrow());
    }

    private List<Outgoing> taken(Incoming incoming) {
        int before = door.sent().size();
        house.hall().receive(incoming).toCompletableFuture().join();
        List<Delivery> sent = door.sent();
        return sent.subList(before, sent.size())
                .stream()
                .filter(delivery -> delivery.key().equals(Village.CHAT))
                .map(Delivery::outgoing)
                .toList();
    }

    @Override
    public String lastUpdate() {
        return "u" + updates;
    }

    @Override
    public void pause(Duration duration) {
        now = now.plus(duration);
        house.hall().purge(now);
    }

    @Override
    public void restart() {
        house.close();
        door = new RecordingDoor(DoorName.CONSOLE);
        house = opened();
    }

    /** {@return nothing: what the store committed is seen in what it says afterwards} */
    @Override
    public List<Effect> effects() {
        return List.of();
    }

    @Override
    public void close() {
        house.close();
    }
}
