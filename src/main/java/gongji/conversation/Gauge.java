package gongji.conversation;

import gongji.message.ConversationKey;
import io.github.bucket4j.Bucket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures how fast each chat speaks, and each person over all chats: of several groups a person has one chat each, named by the
 * group and the person. Remembers the latest ten thousand chats and persons; safe for use by many threads.
 */
final class Gauge {

    private static final int MOST_CHATS = 10_000;

    private final Limits limits;
    private final Map<ConversationKey, Chat> chats = latest();
    private final Map<ConversationKey, Bucket> persons = latest();

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
            if (chat.bucket.tryConsume(1) && persons.computeIfAbsent(person(key), absent -> bucket()).tryConsume(1)) {
                chat.told = false;
                return Pace.FINE;
            }
            boolean before = chat.told;
            chat.told = true;
            return before ? Pace.STILL_TOO_FAST : Pace.TOO_FAST;
        }
    }

    /** Takes a message back that was counted: the same one had come before. */
    void forget(ConversationKey key) {
        if (!limits.trusted().contains(key.door())) {
            synchronized (chats) {
                chats.computeIfAbsent(key, absent -> new Chat(bucket())).bucket.addTokens(1);
                persons.computeIfAbsent(person(key), absent -> bucket()).addTokens(1);
            }
        }
    }

    private static ConversationKey person(ConversationKey key) {
        return new ConversationKey(key.door(), key.chat().substring(key.chat().lastIndexOf('/') + 1));
    }

    private static <T> Map<ConversationKey, T> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ConversationKey, T> eldest) {
                return size() > MOST_CHATS;
            }
        };
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
