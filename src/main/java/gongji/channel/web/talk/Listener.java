package gongji.channel.web.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One page that listens to a conversation: hands out events in order, each once. Used by one reader and any writers. */
public final class Listener {

    private static final int MOST_WAITING = 1_000;

    private final BlockingQueue<Optional<Event>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final int backlog;
    private final boolean anew;
    private volatile boolean closed;

    Listener(List<Event> shownBefore, boolean anew) {
        shownBefore.forEach(event -> waiting.add(Optional.of(event)));
        backlog = shownBefore.size();
        this.anew = anew;
    }

    /** {@return how many events waited from the beginning} */
    public int backlog() {
        return backlog;
    }

    /** {@return whether what the page shows is from before the numbers began anew} */
    public boolean anew() {
        return anew;
    }

    /** {@return whether no more will come} */
    public boolean closed() {
        return closed;
    }

    /** Waits for the next event, or for the end, or until the time is over. */
    public Optional<Event> next(Duration atMost) throws InterruptedException {
        Optional<Event> next = waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        return next == null ? Optional.empty() : next;
    }

    /** A reader that is too slow is sent away; it comes back and gets what it missed. */
    void tell(Event event) {
        if (!closed && !waiting.offer(Optional.of(event))) {
            close();
        }
    }

    void close() {
        closed = true;
        boolean woken = waiting.offer(Optional.empty());
        assert woken || !waiting.isEmpty();
    }
}
