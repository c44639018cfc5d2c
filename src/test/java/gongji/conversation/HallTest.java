package gongji.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore.Commit;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Menu;
import gongji.conversation.engine.Run.Given;
import gongji.conversation.engine.Understanding;
import gongji.conversation.engine.Understood;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.talk.Keys;
import gongji.talk.Scene;
import gongji.talk.ToyDialog;
import gongji.talk.ToyMind;
import gongji.talk.Voices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The hall with its store in memory: order, repetition, faults, patience.
 *
 * <p>Length: one hall is set up for all of it.
 */
final class HallTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final ConversationKey LI = new ConversationKey(DoorName.WEB, "li");

    private final MemoryStore store = new MemoryStore();
    private final RecordingDoor door = new RecordingDoor(DoorName.WEB);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Hall> halls = new ArrayList<>();
    private static final int MORE_THAN_A_PAGE = 1001;

    private int updates;

    @AfterEach
    void close() {
        halls.forEach(Hall::close);
    }

    @Test
    void aDialogGoesThroughAndItsEffectIsCommittedOnce() {
        Hall hall = open(store, new ToyMind());

        say(hall, "试办", "我妈", "武汉", "110000196203040022", "李小兰", "3000", ToyDialog.GOOD_CODE);
        String confirm = door.sent().getLast().outgoing().choices().getFirst().id();
        say(hall, confirm, confirm);

        assertEquals(1, store.effects().size());
        assertEquals(List.of("toy.receipt"), Keys.of(door.sent().getLast().outgoing()));
    }

    @Test
    void aRepeatedUpdateIsAnsweredOnce() {
        Hall hall = open(store, new ToyMind());
        Incoming hello = typed(LI, "你好");

        CompletableFuture.allOf(hall.receive(hello).toCompletableFuture(), hall.receive(hello).toCompletableFuture(),
                hall.receive(hello).toCompletableFuture()).join();

        assertEquals(1, door.sent().stream().filter(sent -> keys(sent).contains("mind.hello")).count());
    }

    @Test
    void fiftyPeopleTalkAtOnceAndEachIsAnsweredInOrder() {
        Hall hall = open(store, new ToyMind());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int message = 0; message < 4; message++) {
            String text = List.of("试办", "我妈", "武汉", "住院能用吗").get(message);
            IntStream.range(0, 50)
                    .mapToObj(i -> new ConversationKey(DoorName.WEB, "chat" + i))
                    .forEach(
                            key -> all.add(hall.receive(typed(key, text)).toCompletableFuture()));
        }

        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

        for (int i = 0; i < 50; i++) {
            String chat = "chat" + i;
            List<String> heard = door.sent()
                    .stream()
                    .filter(sent -> sent.key().chat().equals(chat))
                    .flatMap(sent -> keys(sent).stream())
                    .toList();
            assertEquals(List.of("engine.honest", "toy.relation.ask", "toy.region.ask", "toy.number.ask", "mind.answer",
                    "engine.go-on", "toy.number.ask"), heard);
        }
    }

    @Test
    void whatWasAcceptedAndNotDoneIsDoneAfterAStart() {
        store.accept(typed(LI, "试办"));
        store.accept(typed(LI, "我妈"));

        open(store, new ToyMind()).sweep();

        await(() -> door.sent().size() == 3);
        assertEquals(List.of("toy.region.ask"), keys(door.sent().getLast()));
    }

    @Test
    void whatBreaksIsToldToThePersonAndStopsNobodyElse() {
        Hall hall = open(store, new BrokenMind());

        say(hall, "坏了");
        say(hall, "/help");

        assertEquals(List.of("hall.sorry"), keys(door.sent().getFirst()));
        assertEquals(1, store.failures());
        assertTrue(keys(door.sent().getLast()).contains("engine.help"));
    }

    @Test
    void anErrorIsToldToThePersonAndTheNextMessageHasItsTurn() {
        Hall hall = open(store, new ErringMind(() -> new NoClassDefFoundError("as told by the test")));

        say(hall, "坏了", "/help");

        assertEquals(List.of("hall.sorry"), keys(door.sent().getFirst()));
        assertTrue(keys(door.sent().getLast()).contains("engine.help"));
    }

    @Test
    void afterAMachineErrorThePersonIsToldAndTheNextMessageHasItsTurn() {
        Hall hall = open(store, new ErringMind(() -> new OutOfMemoryError("as told by the test")));

        hall.receive(typed(LI, "坏了")).toCompletableFuture().join();
        await(() -> door.sent().size() == 1);
        say(hall, "/help");

        assertEquals(List.of("hall.sorry"), keys(door.sent().getFirst()));
        assertTrue(keys(door.sent().getLast()).contains("engine.help"));
    }

    @Test
    void anOvertakenTurnIsRunAgain() {
        AtomicInteger conflicts = new AtomicInteger(2);
        TurnStore overtaken = new FaultyStore(store, conflicts, Optional.empty());
        Hall hall = hall(overtaken, new ToyMind(), Limits.USUAL);

        say(hall, "你好");

        assertTrue(keys(door.sent().getLast()).contains("mind.hello"));
        assertEquals(2, meters.counter("gongji.overtaken", "door", "web").count());
    }

    @Test
    void patienceIsKeptAndTheOrderToo() {
        Hall hall = open(store, new ToyMind());
        door.askForPatience(Duration.ofMillis(60));

        say(hall, "试办", "我妈");

        await(() -> door.sent().size() == 3);
        assertEquals(List.of("toy.region.ask"), keys(door.sent().getLast()));
        assertEquals(1, meters.counter("gongji.deliveries", "door", "web", "outcome", "later").count());
    }

    @Test
    void aReplyTheDoorBreaksOnIsGivenUpInTheEnd() {
        store.post(LI, Outgoing.said(Phrase.of("test.bad")));
        List<Delivery> waiting = store.listDeliveries(LI);

        assertEquals(1, waiting.size());
        door.breakAt(1);
        Hall hall = open(store, new ToyMind());
        await(() -> meters.counter("gongji.deliveries", "door", "web", "outcome", "later").count() == 1);
        hall.close();

        assertEquals(waiting, store.listDeliveries(LI), "one fault is not the end");
    }

    @Test
    void whoPressedAButtonIsAnsweredBeforeOthersThatWait() {
        for (int i = 0; i < 100; i++) {
            store.post(new ConversationKey(DoorName.WEB, "chat" + i), Outgoing.said(Phrase.of("test.notice")));
        }
        CountDownLatch shut = door.shut();
        Hall hall = open(store, new ToyMind());
        int before = 100 - Post.MOST_AT_ONCE;
        await(() -> waiting(hall) == before);

        CompletionStage<Void> answered = hall
                .receive(new Incoming(LI, "u" + ++updates, new Body.Pressed("none", ""), Audience.PRIVATE, NOON));
        await(() -> waiting(hall) == before + 1);
        shut.countDown();
        answered.toCompletableFuture().join();
        await(() -> door.sent().size() > 100);

        int place = door.sent().stream().map(Delivery::key).toList().indexOf(LI);
        assertTrue(place >= 0 && place <= 2 * Post.MOST_AT_ONCE, "at " + place + " of " + door.sent().size());
    }

    @Test
    void whoSpeaksTooFastIsToldOnce() {
        Hall hall = hall(store, new ToyMind(), new Limits(3, 1, Set.of()));

        IntStream.range(0, 8).forEach(i -> say(hall, "你好"));

        await(() -> door.sent().stream().filter(sent -> keys(sent).contains("hall.too-fast")).count() == 1);
        assertEquals(3, door.sent().stream().filter(sent -> keys(sent).contains("mind.hello")).count());
    }

    @Test
    void whatComesAgainIsNotCountedAsSpeaking() {
        Hall hall = hall(store, new ToyMind(), new Limits(3, 1, Set.of()));
        Incoming hello = new Incoming(LI, "again", new Body.Typed("你好"), Audience.PRIVATE, NOON);

        IntStream.range(0, 8).forEach(i -> hall.receive(hello).toCompletableFuture().join());
        say(hall, "你好", "你好");

        await(() -> door.sent().stream().filter(sent -> keys(sent).contains("mind.hello")).count() == 3);
    }

    @Test
    void thePurgeForgetsWhatIsSensitive() {
        Hall hall = open(store, new ToyMind());
        say(hall, "试办", "我妈", "武汉", "110000196203040022");

        assertEquals(0, hall.purge(NOON.plus(Duration.ofMinutes(29))));
        assertEquals(1, hall.purge(NOON.plus(Duration.ofMinutes(31))));
        assertEquals(0, hall.purge(NOON.plus(Duration.ofMinutes(32))));
        assertTrue(
                store.load(LI).conversation().running().orElseThrow().answers().stream().noneMatch(Given::sensitive));
    }

    @Test
    void thePurgeForgetsByWhenItWasSaidAndNotByTheLastMessage() {
        Hall hall = open(store, new ToyMind());
        say(hall, "试办", "我妈", "武汉", "110000196203040022");
        Instant later = NOON.plus(Duration.ofMinutes(29));
        hall.receive(new Incoming(LI, "later", new Body.Typed("住院能用吗"), Audience.PRIVATE, later))
                .toCompletableFuture()
                .join();

        assertEquals(1, hall.purge(NOON.plus(Duration.ofMinutes(31))));
        assertTrue(
                store.load(LI).conversation().running().orElseThrow().answers().stream().noneMatch(Given::sensitive));
    }

    @Test
    void thePurgeReachesEveryoneEvenPastOneThatCannotBeRead() {
        say(open(store, new ToyMind()), "试办", "我妈", "武汉", "110000196203040022");
        Conversation draft = store.load(LI).conversation();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            ConversationKey key = new ConversationKey(LI.door(), "chat" + i);
            Conversation same = new Conversation(draft.format(), key, 1, draft.touchedAt(), draft.running(),
                    List.of(), draft.known(), draft.shown(), List.of(), Optional.empty());
            store.commit(new Commit(Optional.empty(), store.load(key), same, List.of(), List.of()));
        }
        Hall hall = open(new FaultyStore(store, new AtomicInteger(), Optional.of(LI)), new ToyMind());

        assertEquals(MORE_THAN_A_PAGE, hall.purge(NOON.plus(Duration.ofMinutes(31))));
    }

    private Hall open(TurnStore turns, Understanding mind) {
        return hall(turns, mind, Limits.USUAL);
    }

    private Hall hall(TurnStore turns, Understanding mind, Limits limits) {
        ConversationEngine engine = new ConversationEngine(Scene.toys(1), Menu.empty(), mind, key -> List.of(),
                Voices.hearing());
        Hall hall = new Hall(engine, turns, store, at -> Scene.TODAY, meters, limits);
        hall.open(door);
        halls.add(hall);
        return hall;
    }

    private void say(Hall hall, String... texts) {
        for (String text : texts) {
            hall.receive(typed(LI, text)).toCompletableFuture().join();
        }
    }

    private Incoming typed(ConversationKey key, String text) {
        return new Incoming(key, "u" + ++updates, new Body.Typed(text), Audience.PRIVATE, NOON);
    }

    private static int waiting(Hall hall) {
        return Integer.parseInt(hall.report().details().getOrDefault("waiting-to-send", "0"));
    }

    private static List<String> keys(Delivery delivery) {
        return Keys.of(delivery.outgoing());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        assertTrue(condition.getAsBoolean(), "did not come true within twenty seconds");
    }

    /** Breaks on every question. */
    private static final class BrokenMind implements Understanding {

        @Override
        public Understood understand(String text, Background background) {
            throw new IllegalStateException("broken as told, and this text must not be logged: " + text);
        }

        @Override
        public Optional<Understood.One> followed(String choice, Background background) {
            return Optional.empty();
        }
    }

    /** Ends with an error on every question. */
    private record ErringMind(Supplier<Error> error) implements Understanding {

        @Override
        public Understood understand(String text, Background background) {
            throw error.get();
        }

        @Override
        public Optional<Understood.One> followed(String choice, Background background) {
            return Optional.empty();
        }
    }

    /** Lets the first turns be overtaken, and one conversation not be read. */
    private record FaultyStore(MemoryStore inner, AtomicInteger conflicts, Optional<ConversationKey> unreadable)
            implements
                TurnStore {

        @Override
        public boolean accept(Incoming incoming) {
            return inner.accept(incoming);
        }

        @Override
        public List<ConversationKey> listWaiting() {
            return inner.listWaiting();
        }

        @Override
        public Optional<Accepted> findNext(ConversationKey key) {
            return inner.findNext(key);
        }

        @Override
        public Stored load(ConversationKey key) {
            if (unreadable.equals(Optional.of(key))) {
                throw new IllegalStateException("cannot be read, as told");
            }
            return inner.load(key);
        }

        @Override
        public boolean commit(Commit commit) {
            return conflicts.getAndUpdate(left -> Math.max(0, left - 1)) == 0 && inner.commit(commit);
        }

        @Override
        public void fail(Accepted accepted, Outgoing apology) {
            inner.fail(accepted, apology);
        }

        @Override
        public List<Idle> listIdleDrafts(Instant before, Optional<Idle> after) {
            return inner.listIdleDrafts(before, after);
        }
    }
}
