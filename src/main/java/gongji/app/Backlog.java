package gongji.app;

import gongji.conversation.Outbox;
import gongji.conversation.TurnStore;
import gongji.message.DoorName;
import gongji.message.Health;
import gongji.store.hall.Lags;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many conversations wait for their turn, to how many something has still to be sent, and since when. */
final class Backlog implements Health {

    private final TurnStore turns;
    private final Outbox outbox;
    private final Lags lags;
    private final InstantSource clock;

    Backlog(TurnStore turns, Outbox outbox, Lags lags, InstantSource clock) {
        this.turns = turns;
        this.outbox = outbox;
        this.lags = lags;
        this.clock = clock;
    }

    /** Shows the lags among the figures of the house. */
    void measure(MeterRegistry meters) {
        Gauge.builder("gongji.inbox.lag.seconds", lags, it -> seconds(it.findOldestWaiting())).register(meters);
        Gauge.builder("gongji.outbox.lag.seconds", lags, it -> seconds(it.findOldestUnsent())).register(meters);
    }

    private long seconds(Optional<Instant> since) {
        return since.map(it -> Math.max(0, Duration.between(it, clock.instant()).toSeconds())).orElse(0L);
    }

    @Override
    public Report report() {
        try {
            Map<String, String> details = new TreeMap<>();
            details.put("inbox", Integer.toString(turns.listWaiting().size()));
            details.put("inbox-lag-seconds", Long.toString(seconds(lags.findOldestWaiting())));
            details.put("outbox-lag-seconds", Long.toString(seconds(lags.findOldestUnsent())));
            details.put("outbox-telegram", Integer.toString(outbox.listUndelivered(DoorName.TELEGRAM).size()));
            details.put("outbox-web", Integer.toString(outbox.listUndelivered(DoorName.WEB).size()));
            return new Report("backlog", true, details);
        } catch (RuntimeException broken) {
            return new Report("backlog", false, Map.of("trouble", broken.getClass().getSimpleName()));
        }
    }
}
