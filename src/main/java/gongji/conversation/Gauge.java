package gongji.conversation;

import gongji.message.ConversationKey;
import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures how fast each chat speaks. Remembers the latest ten thousand chats; safe for use by many threads. */
final class Gauge {

    private static final int MOST_CHATS = 10_000;

    private final Limits limits;
    private final Map<ConversationKey, Chat> chats = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationKey, Chat> eldest) {
            return size() > MOST_CHATS;
        }
    };

    Gauge(Limits limits) {
        this.limits = limits;
    }

    /** What to do with a message. */
    enum Pace {
        FINE,
        /** Too fast, and to be told so. */
        TOO_FAST,
        /** Too fast, and told before. */
        STILL_TOO_FAST
    }

    Pace pace(ConversationKey key) {
        if (limits.trusted().contains(key.door())) {
            return Pace.FINE;
        }
        synchronized (chats) {
            Chat chat = chats.computeIfAbsent(key, absent -> new Chat(bucket()));
            if (chat.bucket.tryConsume(1)) {
                chat.told = false;
                return Pace.FINE;
            }
            boolean before = chat.told;
            chat.told = true;
            return before ? Pace.STILL_TOO_FAST : Pace.TOO_FAST;
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst())
                        .refillGreedy(limits.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static final class Chat {

        private final Bucket bucket;
        private boolean told;

        Chat(Bucket bucket) {
            this.bucket = bucket;
        }
    }
}
