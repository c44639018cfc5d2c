package gongji.channel.web;

import gongji.channel.web.talk.MemoryJournal;
import gongji.message.Door;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Reception;
import gongji.source.Problems;
import gongji.wording.WordingFiles;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
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
import java.util.function.Consumer;
import java.util.function.Function;

/** The web door on a real server, in a house that answers by a function, in order, and remembers in a map. */
final class WebHouse implements Reception, AutoCloseable {

    private static final List<Region> REGIONS = List.of(new Region("420000", "湖北省", "hubei"),
            new Region("420100", "武汉市", "wuhan"), new Region("420500", "宜昌市", "yichang"),
            new Region("310000", "上海市", "shanghai"));

    private final Function<Incoming, List<Outgoing>> script;
    private final Map<String, String> memory;
    private final Mind mind;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final List<Incoming> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService turns = Executors.newSingleThreadExecutor();
    private final AtomicLong outbox = new AtomicLong();
    private final WebDoor door;
    private final Forms forms;
    private final Javalin server;
    private final int port;

    private WebHouse(Function<Incoming, List<Outgoing>> script, Mind mind, WebSettings settings, int wantedPort) {
        this.script = script;
        this.memory = mind.values();
        this.mind = mind;
        this.door = new WebDoor(settings, WordingFiles.read(Path.of("knowledge"), new Problems()),
                new WebDoor.Kept(new Memory(memory), mind.shown()),
                InstantSource.system());
        this.forms = new Forms(URI.create("https://gongji.example.org/"), new Memory(memory), InstantSource.system());
        Consumer<RoutesConfig> routes = door.open(this, REGIONS, Optional.of(forms));
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            routes.accept(config.routes);
        }).start("127.0.0.1", wantedPort);
        this.port = server.port();
    }

    static WebHouse open(Function<Incoming, List<Outgoing>> script) {
        return new WebHouse(script, Mind.empty(), WebSettings.LOCAL, 0);
    }

    static WebHouse open(Function<Incoming, List<Outgoing>> script, WebSettings settings) {
        return new WebHouse(script, Mind.empty(), settings, 0);
    }

    /** Closes this house and opens another one on the same memory and port. */
    WebHouse again() {
        close();
        WebHouse other = new WebHouse(script, mind, WebSettings.LOCAL, port);
        other.outbox.set(outbox.get());
        return other;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** {@return what was handed in, each update once} */
    List<Incoming> heard() {
        return heard;
    }

    Map<String, String> memory() {
        return memory;
    }

    /** {@return what the pages show, as it is kept} */
    String shown() {
        return mind.shown().toString();
    }

    Forms forms() {
        return forms;
    }

    WebDoor door() {
        return door;
    }

    @Override
    public CompletionStage<Void> receive(Incoming incoming) {
        if (known.putIfAbsent(incoming.updateId(), true) != null) {
            return CompletableFuture.allOf();
        }
        heard.add(incoming);
        return CompletableFuture.runAsync(() -> script.apply(incoming).forEach(reply -> send(incoming, reply)), turns);
    }

    /** Delivers a reply; {@return its delivery, to be tried again} */
    Door.Delivery send(Incoming incoming, Outgoing reply) {
        Door.Delivery delivery = new Door.Delivery(outbox.incrementAndGet(), incoming.key(), reply,
                incoming.updateId());
        door.deliver(delivery);
        return delivery;
    }

    @Override
    public void close() {
        door.close();
        server.stop();
        turns.shutdownNow();
    }

    /** What outlives a house. */
    private record Mind(Map<String, String> values, MemoryJournal shown) {

        static Mind empty() {
            return new Mind(new ConcurrentHashMap<>(), new MemoryJournal(false));
        }
    }

    private record Memory(Map<String, String> values) implements DoorMemory {

        @Override
        public Optional<String> recall(DoorName door, String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void remember(DoorName door, String name, String value) {
            values.put(name, value);
        }
    }
}
