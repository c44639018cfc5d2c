package gongji.conversation;

import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Idle;
import gongji.conversation.TurnStore.Stored;
import gongji.conversation.TurnStore.Taken;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Turn;
import gongji.message.ConversationKey;
import gongji.message.Door;
import gongji.message.Effect;
import gongji.message.Health;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Reception;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Takes messages from every door, runs one turn at a time for each conversation and many at once for different ones, and sends
 * what is committed. Safe for use by many threads.
 *
 * <p>Whatever breaks in a turn is caught here and nowhere else: the message is marked failed and the person is told.
 */
public final class Hall implements Reception, Health, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);
    private static final int MOST_TRIES = 25;
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final ConversationEngine engine;
    private final TurnStore turns;
    private final Outbox outbox;
    private final Function<Instant, LocalDate> days;
    private final Meters meters;
    private final Gauge gauge;
    private final Lanes lanes;
    private final Post post;
    private final Map<Ticket, Promise> promises = new ConcurrentHashMap<>();
    private volatile boolean storeFailed;

    /**
     * Makes a hall without doors.
     *
     * @param days the day in Asia/Shanghai of a moment
     */
    public Hall(ConversationEngine engine, TurnStore turns, Outbox outbox, Function<Instant, LocalDate> days,
            MeterRegistry registry, Limits limits) {
        this.engine = engine;
        this.turns = turns;
        this.outbox = outbox;
        this.days = days;
        this.meters = new Meters(registry);
        this.gauge = new Gauge(limits);
        this.post = new Post(outbox, meters);
        this.lanes = new Lanes("turn", this::takeTurns);
    }

    /** Opens a door: its replies can leave, beginning with those left over. */
    public void open(Door door) {
        post.open(door);
    }

    /**
     * Takes up whatever was accepted and not done, and whatever was committed and not sent since the last call: after a start, and
     * from time to time, for what the store kept from being done and what another process left behind.
     */
    public void sweep() {
        turns.listWaiting().forEach(lanes::call);
        post.sweepStranded();
    }

    /** Takes up what was accepted and not done in this conversation, for a process that serves no other. */
    public void sweep(ConversationKey key) {
        lanes.call(key);
        post.deliver(key);
    }

    @Override
    public CompletionStage<Void> receive(Incoming incoming) {
        ConversationKey key = incoming.key();
        Gauge.Pace pace = gauge.pace(key);
        if (pace != Gauge.Pace.FINE) {
            return tooFast(key, pace);
        }
        Ticket ticket = new Ticket(key, incoming.updateId());
        Promise promise = new Promise();
        Promise earlier = promises.putIfAbsent(ticket, promise);
        if (accepted(incoming, ticket)) {
            promise.stored = true;
            meters.received(key.door(), "accepted");
            lanes.call(key);
        } else {
            meters.received(key.door(), "known");
            gauge.forget(key);
            if (earlier == null) {
                keep(ticket);
            }
        }
        return earlier == null ? promise : earlier;
    }

    /** Sends a notice that answers no message. */
    public void post(ConversationKey key, Outgoing notice) {
        outbox.post(key, notice);
        post.deliver(key);
    }

    /** Sends what others have put into the outbox for this conversation. */
    public void deliver(ConversationKey key) {
        post.deliver(key);
    }

    /**
     * Forgets what drafts may not keep any longer, but of those who spoke just now; to be called every ten minutes.
     *
     * @return in how many conversations something was forgotten
     */
    public int purge(Instant now) {
        int forgotten = 0;
        List<Idle> idle = turns.listIdleDrafts(now.minus(JUST_NOW), Optional.empty());
        while (!idle.isEmpty()) {
            forgotten += (int) idle.stream().filter(one -> forgot(one.key(), now)).count();
            idle = turns.listIdleDrafts(now.minus(JUST_NOW), Optional.of(idle.getLast()));
        }
        return forgotten;
    }

    /** One conversation that cannot be read keeps none of the others from being forgotten. */
    private boolean forgot(ConversationKey key, Instant now) {
        try {
            Stored stored = turns.load(key);
            Conversation after = engine.purged(stored.conversation(), now);
            boolean changed = !after.equals(stored.conversation());
            return changed && turns.commit(new Commit(Optional.empty(), stored, after, List.of(), List.of()));
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error("Drafts at door {} could not be forgotten: {}", key.door().name(), Fault.of(broken));
            return false;
        }
    }

    @Override
    public Report report() {
        return new Report("hall", !storeFailed, Map.of("turns", Integer.toString(lanes.busy()), "waiting-to-send",
                Integer.toString(post.waiting())));
    }

    /** Takes no more messages; waits a little for turns and deliveries under way. */
    @Override
    public void close() {
        lanes.close();
        post.close();
        promises.values().forEach(promise -> promise.complete(null));
    }

    private boolean accepted(Incoming incoming, Ticket ticket) {
        try {
            return turns.accept(incoming);
        } catch (RuntimeException broken) {
            keep(ticket);
            throw broken;
        }
    }

    private CompletionStage<Void> tooFast(ConversationKey key, Gauge.Pace pace) {
        meters.received(key.door(), "limited");
        CompletableFuture<Void> promise = new CompletableFuture<>();
        if (pace == Gauge.Pace.TOO_FAST) {
            outbox.post(key, Outgoing.said(Phrase.of("hall.too-fast")));
            post.deliver(key, promise, false);
        } else {
            promise.complete(null);
        }
        return promise;
    }

    private void takeTurns(ConversationKey key) {
        try {
            int overtaken = 0;
            boolean more = true;
            while (more) {
                List<Ticket> open = promises.keySet().stream().filter(it -> isStored(it, key)).toList();
                boolean last = overtaken >= MOST_TRIES;
                Optional<Ended> ended = turns.holdNext(key, taken -> take(taken, last));
                ended.ifPresentOrElse(this::follow, () -> open.forEach(this::keep));
                overtaken = ended.filter(Ended::overtaken).isPresent() ? overtaken + 1 : 0;
                more = ended.isPresent();
            }
            storeFailed = false;
        } catch (RuntimeException broken) {
            storeFailed = true;
            LOG.error("The store failed, the turn will be taken later: {}", Fault.of(broken));
            keepAll(key);
            lanes.callLater(key, AFTER_A_FAULT);
        } catch (Error broken) {
            keepAll(key);
            post.deliver(key);
            throw broken;
        }
    }

    /** Sends what came of a turn; what it told others too. */
    private void follow(Ended ended) {
        if (ended.overtaken()) {
            meters.overtaken(ended.ticket().key().door());
            post.deliver(ended.ticket().key());
            return;
        }
        post.deliver(ended.ticket().key(), promised(ended.ticket()), ended.urgent());
        if (ended.effects()) {
            post.sweep();
        }
    }

    private Ended take(Taken taken, boolean last) {
        Incoming incoming = taken.accepted().incoming();
        Ticket ticket = new Ticket(incoming.key(), incoming.updateId());
        long start = System.nanoTime();
        try {
            LocalDate today = days.apply(incoming.at());
            Turn turn = engine.step(taken.stored().conversation(), incoming, today);
            List<Effect> effects = new ArrayList<>(turn.effects());
            Unanswered.of(taken.stored().conversation(), incoming, turn, today).ifPresent(effects::add);
            boolean done = turns.commit(new Commit(Optional.of(taken.accepted()), taken.stored(), turn.after(),
                    turn.replies(), effects));
            if (!done && last) {
                throw new IllegalStateException("overtaken " + MOST_TRIES + " times");
            }
            if (done) {
                meters.turn(incoming.key().door(), "done", System.nanoTime() - start);
            }
            return new Ended(ticket, !done, !turn.effects().isEmpty(),
                    incoming.body() instanceof Incoming.Body.Pressed);
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException | Error broken) {
            LOG.error("A turn failed at door {}: {}", incoming.key().door().name(), Fault.of(broken));
            turns.fail(taken.accepted(), Outgoing.said(Phrase.of("hall.sorry")));
            meters.turn(incoming.key().door(), "failed", System.nanoTime() - start);
            if (broken instanceof VirtualMachineError && !(broken instanceof StackOverflowError)) {
                throw broken;
            }
            return new Ended(ticket, false, false, false);
        }
    }

    private boolean isStored(Ticket ticket, ConversationKey key) {
        Promise promise = promises.get(ticket);
        return ticket.key().equals(key) && promise != null && promise.stored;
    }

    private CompletableFuture<Void> promised(Ticket ticket) {
        Promise promise = promises.remove(ticket);
        return promise == null ? new CompletableFuture<>() : promise;
    }

    private void keep(Ticket ticket) {
        promised(ticket).complete(null);
    }

    private void keepAll(ConversationKey key) {
        promises.keySet().stream().filter(ticket -> ticket.key().equals(key)).forEach(this::keep);
    }

    /** How a turn ended. */
    private record Ended(Ticket ticket, boolean overtaken, boolean effects, boolean pressed) {

        /** {@return whether its answer goes before others: receipts, and whoever looks at a button} */
        boolean urgent() {
            return effects || pressed;
        }
    }

    /** Kept when the replies were offered to the door once, here or elsewhere. */
    private static final class Promise extends CompletableFuture<Void> {

        private volatile boolean stored;
    }

    /** Whom a promise was made: an update of a conversation. */
    private record Ticket(ConversationKey key, String updateId) {}
}
