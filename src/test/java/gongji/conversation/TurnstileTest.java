package gongji.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.conversation.Turnstile.Rank;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Who comes in when only one may. */
final class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(1);
    private final BlockingQueue<String> inside = new LinkedBlockingQueue<>();
    private final long now = System.nanoTime();

    @Test
    void theUrgentOneGoesFirstThenWhoeverHasWaitedLongest() throws InterruptedException {
        turnstile.enter(key("first"), new Rank(false, now));
        comes("late", new Rank(false, now - 1_000));
        comes("early", new Rank(false, now - 2_000));
        comes("urgent", new Rank(true, now));

        assertEquals(List.of("urgent", "early", "late"), List.of(next(), next(), next()));
    }

    @Test
    void whoIsUrgedWhileWaitingGoesFirst() throws InterruptedException {
        turnstile.enter(key("first"), new Rank(false, now));
        comes("early", new Rank(false, now - 2_000));
        comes("late", new Rank(false, now - 1_000));

        turnstile.urge(key("late"));

        assertEquals(List.of("late", "early"), List.of(next(), next()));
    }

    @Test
    void nobodyWaitsForEverBehindTheUrgent() throws InterruptedException {
        turnstile.enter(key("first"), new Rank(false, now));
        comes("urgent", new Rank(true, now));
        comes("forgotten", new Rank(false, now - Duration.ofMinutes(1).toNanos()));

        assertEquals("forgotten", next());
    }

    private void comes(String name, Rank rank) {
        int before = turnstile.waiting();
        Thread.ofVirtual().start(() -> {
            turnstile.enter(key(name), rank);
            inside.add(name);
        });
        while (turnstile.waiting() == before) {
            Thread.onSpinWait();
        }
    }

    private String next() throws InterruptedException {
        turnstile.leave();
        return String.valueOf(inside.poll(20, TimeUnit.SECONDS));
    }

    private static ConversationKey key(String name) {
        return new ConversationKey(DoorName.WEB, name);
    }
}
