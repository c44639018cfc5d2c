package gongji.conversation;

import gongji.message.Door;
import gongji.message.DoorName;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A door that keeps what it was given and answers as it was told to, by default that it was sent. */
public final class RecordingDoor implements Door {

    private final DoorName name;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private int faults;
    private volatile CountDownLatch shut = new CountDownLatch(0);

    /** A door of this name. */
    public RecordingDoor(DoorName name) {
        this.name = name;
    }

    /** Asks for patience at the next delivery. */
    public synchronized void askForPatience(Duration pause) {
        outcomes.add(new Outcome.Later(pause, true));
    }

    /** Breaks at so many deliveries to come. */
    public synchronized void breakAt(int times) {
        faults = times;
    }

    /** Lets nothing through until what it returns is counted down. */
    public CountDownLatch shut() {
        shut = new CountDownLatch(1);
        return shut;
    }

    /** {@return what was sent, in order} */
    public synchronized List<Delivery> sent() {
        return List.copyOf(deliveries);
    }

    @Override
    public DoorName name() {
        return name;
    }

    @Override
    public Outcome deliver(Delivery delivery) {
        try {
            shut.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return delivered(delivery);
    }

    private synchronized Outcome delivered(Delivery delivery) {
        if (faults > 0) {
            faults--;
            throw new IllegalStateException("broken as told");
        }
        Outcome outcome = outcomes.isEmpty() ? new Outcome.Sent() : outcomes.poll();
        if (outcome instanceof Outcome.Sent) {
            deliveries.add(delivery);
        }
        return outcome;
    }
}
