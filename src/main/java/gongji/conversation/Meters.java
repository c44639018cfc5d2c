package gongji.conversation;

import gongji.message.Door.Outcome;
import gongji.message.DoorName;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;

/** Counts what the hall does; no figure tells of a person. */
final class Meters {

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** {@code accepted}, {@code known} or {@code limited}. */
    void received(DoorName door, String outcome) {
        registry.counter("gongji.messages", "door", door.name(), "outcome", outcome).increment();
    }

    void overtaken(DoorName door) {
        registry.counter("gongji.overtaken", "door", door.name()).increment();
    }

    /** {@code done} or {@code failed}, after so many nanoseconds. */
    void turn(DoorName door, String outcome, long nanos) {
        registry.timer("gongji.turns", "door", door.name(), "outcome", outcome).record(Duration.ofNanos(nanos));
    }

    void delivered(DoorName door, Outcome outcome) {
        String word = switch (outcome) {
            case Outcome.Sent sent -> "sent";
            case Outcome.Later later -> "later";
            case Outcome.Never never -> "never";
        };
        registry.counter("gongji.deliveries", "door", door.name(), "outcome", word).increment();
    }
}
