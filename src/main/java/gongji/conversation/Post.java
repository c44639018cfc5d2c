package gongji.conversation;

import gongji.conversation.Turnstile.Rank;
import gongji.message.ConversationKey;
import gongji.message.Door;
import gongji.message.Door.Delivery;
import gongji.message.Door.Outcome;
import gongji.message.DoorName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends what is in the outbox, in order for each conversation; of several that wait for the same door those go first whose person
 * pressed a button or did something, then those that have waited longest. A door may ask for patience for one conversation or for
 * all of them. Safe for use by many threads.
 */
final class Post implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_FAULTS = 3;
    /** Enough for two hundred messages a second over a line of a tenth of a second; few enough that who waits can be ordered. */
    static final int MOST_AT_ONCE = 32;

    private final Outbox outbox;
    private final Meters meters;
    private final Lanes lanes;
    private final Map<DoorName, Door> doors = new ConcurrentHashMap<>();
    private final Map<DoorName, Turnstile> turnstiles = new ConcurrentHashMap<>();
    private final Map<ConversationKey, Rank> ranks = new ConcurrentHashMap<>();
    private final Map<DoorName, Long> notBefore = new ConcurrentHashMap<>();
    private final Map<Long, Integer> faults = new ConcurrentHashMap<>();
    private final Map<ConversationKey, Queue<CompletableFuture<Void>>> offered = new ConcurrentHashMap<>();
    private final Map<DoorName, Map<ConversationKey, Long>> headsBefore = new ConcurrentHashMap<>();

    Post(Outbox outbox, Meters meters) {
        this.outbox = outbox;
        this.meters = meters;
        this.lanes = new Lanes("delivery", this::deliverAll);
    }

    /** Delivers through this door from now on, beginning with what waits for it. */
    void open(Door door) {
        doors.put(door.name(), door);
        sweep(door.name());
    }

    /** Takes up what has been waiting unchanged since the last call: whoever should have sent it is gone. */
    void sweepStranded() {
        for (DoorName door : doors.keySet()) {
            Map<ConversationKey, Long> heads = outbox.listHeads(door);
            Map<ConversationKey, Long> before = headsBefore.put(door, heads);
            heads.forEach((key, head) -> {
                if (before != null && head.equals(before.get(key))) {
                    deliver(key);
                }
            });
        }
    }

    /** Takes up everything that waits for any open door. */
    void sweep() {
        doors.keySet().forEach(this::sweep);
    }

    /**
     * Delivers what waits for this conversation; completes the promise when it was offered to the door once.
     *
     * @param urgent whether it goes before others
     */
    void deliver(ConversationKey key, CompletableFuture<Void> promise, boolean urgent) {
        offered.compute(key, (same, waiting) -> {
            Queue<CompletableFuture<Void>> promises = waiting == null ? new ConcurrentLinkedQueue<>() : waiting;
            promises.add(promise);
            return promises;
        });
        call(key, urgent);
    }

    /** Delivers what waits for this conversation. */
    void deliver(ConversationKey key) {
        call(key, false);
    }

    /** {@return how many conversations have something to be sent and wait for others} */
    int waiting() {
        return turnstiles.values().stream().mapToInt(Turnstile::waiting).sum();
    }

    private void sweep(DoorName door) {
        outbox.listUndelivered(door).forEach(this::deliver);
    }

    private void call(ConversationKey key, boolean urgent) {
        ranks.merge(key, new Rank(urgent, System.nanoTime()), Rank::and);
        if (urgent) {
            turnstile(key).urge(key);
        }
        lanes.call(key);
    }

    private Turnstile turnstile(ConversationKey key) {
        return turnstiles.computeIfAbsent(key.door(), absent -> new Turnstile(MOST_AT_ONCE));
    }

    private void deliverAll(ConversationKey key) {
        Rank called = ranks.remove(key);
        Rank rank = called == null ? new Rank(false, System.nanoTime()) : called;
        Queue<CompletableFuture<Void>> promises = offered.remove(key);
        turnstile(key).enter(key, rank);
        try {
            if (!allLeft(key)) {
                ranks.merge(key, rank, Rank::and);
            }
        } finally {
            turnstile(key).leave();
            if (promises != null) {
                promises.forEach(promise -> promise.complete(null));
            }
        }
    }

    /** {@return whether nothing is left; what is left will be taken up again} */
    private boolean allLeft(ConversationKey key) {
        try {
            boolean more = true;
            while (more && mayLeave(key)) {
                Optional<Boolean> left = outbox.holdDeliveries(key, this::deliverInOrder);
                if (left.isEmpty()) {
                    return true;
                }
                more = left.get();
            }
        } catch (RuntimeException broken) {
            LOG.error("The outbox failed: {}", Fault.of(broken));
            lanes.callLater(key, AFTER_A_FAULT);
        }
        return false;
    }

    /** {@return whether all of them left, so that there may be more to send} */
    private boolean deliverInOrder(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            if (!left(delivery)) {
                return false;
            }
        }
        return true;
    }

    private boolean left(Delivery delivery) {
        Door door = doors.get(delivery.key().door());
        return door != null && mayLeave(delivery.key()) && done(delivery, sentBy(door, delivery));
    }

    /** {@return whether nobody asked for patience; otherwise what waits is taken up when it is over} */
    private boolean mayLeave(ConversationKey key) {
        Duration wait = patience(key.door());
        if (wait.isPositive()) {
            lanes.callLater(key, wait);
        }
        return !wait.isPositive();
    }

    private boolean done(Delivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent sent -> outbox.sent(delivery.id());
            case Outcome.Never never -> outbox.givenUp(delivery.id(), never.reason());
            case Outcome.Later later -> {
                Duration wait = shorter(later.pause(), LONGEST_WAIT);
                if (later.everybody()) {
                    long until = System.nanoTime() + wait.toNanos();
                    notBefore.merge(delivery.key().door(), until, (a, b) -> a - b > 0 ? a : b);
                }
                lanes.callLater(delivery.key(), wait);
            }
        }
        meters.delivered(delivery.key().door(), outcome);
        return !(outcome instanceof Outcome.Later);
    }

    private Outcome sentBy(Door door, Delivery delivery) {
        try {
            Outcome outcome = door.deliver(delivery);
            faults.remove(delivery.id());
            return outcome;
        } catch (RuntimeException broken) {
            LOG.error("Door {} failed on delivery {}: {}", door.name().name(), delivery.id(), Fault.of(broken));
            if (faults.merge(delivery.id(), 1, Integer::sum) < MOST_FAULTS) {
                return new Outcome.Later(AFTER_A_FAULT, false);
            }
            faults.remove(delivery.id());
            return new Outcome.Never("the door failed on it " + MOST_FAULTS + " times");
        }
    }

    private Duration patience(DoorName door) {
        Long until = notBefore.get(door);
        return until == null ? Duration.ZERO : Duration.ofNanos(until - System.nanoTime());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        lanes.close();
    }
}
