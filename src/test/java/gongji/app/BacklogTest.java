package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.conversation.TurnStore;
import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Stored;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What {@code /health} says of those who wait. */
class BacklogTest {

    private static final ConversationKey CHAT = ConversationKey.of("telegram:1001");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void whoWaitsIsCountedAndSinceWhen() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            TurnStore turns = stores.turns();
            InstantSource clock = InstantSource.fixed(Village.NOW.plus(Duration.ofSeconds(90)));
            Backlog backlog = new Backlog(turns, stores.outbox(), stores.lags(), clock);
            assertEquals(expected(0, 0, 0, 0), backlog.report().details());

            turns.accept(new Incoming(CHAT, "1", new Incoming.Body.Typed("?"), Audience.PRIVATE, Village.NOW));
            assertEquals(expected(1, 90, 0, 0), backlog.report().details());

            Stored before = turns.load(CHAT);
            turns.commit(new Commit(turns.findNext(CHAT), before, before.conversation(),
                    List.of(Outgoing.said(Phrase.of("x"))), List.of()));
            assertEquals(expected(0, 0, 1, 90), backlog.report().details());

            stores.outbox().sent(stores.outbox().listDeliveries(CHAT).getFirst().id());
            assertEquals(expected(0, 0, 0, 0), backlog.report().details());
        }
    }

    private static Map<String, String> expected(int inbox, int inboxLag, int outbox, int outboxLag) {
        return Map.of("inbox", "" + inbox, "inbox-lag-seconds", "" + inboxLag, "outbox-telegram", "" + outbox,
                "outbox-lag-seconds", "" + outboxLag, "outbox-web", "0");
    }
}
