package gongji.household.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody guessed wrong.
 *
 * @param count failures since the last success
 * @param last when the last one was; the beginning of time where there was none
 */
public record Attempts(int count, Instant last) {
    /** Nobody guessed. */
    public static final Attempts NONE = new Attempts(0, Instant.EPOCH);
    /** After this many failures a chat is locked, and again after each further one. */
    public static final int MOST = 5;
    /** How long a chat is locked. */
    public static final Duration LOCK = Duration.ofMinutes(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    /** {@return these and one more} */
    public Attempts failed(Instant at) {
        return new Attempts(count + 1, at);
    }

    /** {@return until when the chat is locked, if it is at that moment} */
    public Optional<Instant> lockedUntil(Instant now) {
        return count >= MOST ? still(last.plus(LOCK), now) : Optional.empty();
    }

    /** {@return until when a person's guesses are slowed, if they are at that moment: 2, 4, 8 … seconds, never for good} */
    public Optional<Instant> slowedUntil(Instant now) {
        if (count == 0) {
            return Optional.empty();
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count, 9));
        return still(last.plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay), now);
    }

    private static Optional<Instant> still(Instant until, Instant now) {
        return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    }
}
