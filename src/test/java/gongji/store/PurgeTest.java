package gongji.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Stored;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Journal;
import gongji.message.Journal.Entry;
import gongji.store.office.Operator;
import gongji.store.office.Purge.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PurgeTest {
    private static final Operator NIGHT = new Operator("night", Instant.EPOCH.plus(Duration.ofDays(1)));
    private static final String LIVING = "a".repeat(22);
    private static final String NEW = "c".repeat(22);
    private static final String GONE = "b".repeat(22);

    @TempDir
    Path folder;

    @Test
    void aNoticeToALinkedChatThatIsIdleStaysForItsOwnAge() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores).link(new ConversationKey(DoorName.WEB, LIVING), Village.WEI);
            stores.journal().add(LIVING, new Entry(1, "your premium was paid"));
            Operator night = new Operator("night", Village.NOW);

            assertEquals(0L, stores.purge().run(Retention.USUAL, night).get("talk"));
            assertEquals(0L, stores.purge().run(Retention.USUAL, later(29)).get("talk"));
            assertEquals(1, stores.journal().list(LIVING, 0).size());
            assertEquals(1L, stores.purge().run(Retention.USUAL, later(31)).get("talk"));
            assertTrue(village.stores().desk().listActing(new ConversationKey(DoorName.WEB, LIVING)).size() == 1);
        }
    }

    private static Operator later(int days) {
        return new Operator("night", Village.NOW.plus(Duration.ofDays(days)));
    }

    @Test
    void whatPagesShowedGoesWithItsConversation() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Stored living = stores.turns().load(new ConversationKey(DoorName.WEB, LIVING));
            assertTrue(stores.turns()
                    .commit(new Commit(Optional.empty(), living, living.conversation(), List.of(), List.of())));
            DoorMemory memory = stores.doorMemory();
            Journal journal = stores.journal();
            journal.add(LIVING, new Entry(1, "kept"));
            journal.add(NEW, new Entry(1, "waits for its turn"));
            stores.turns()
                    .accept(new Incoming(new ConversationKey(DoorName.WEB, NEW), "1", new Incoming.Body.Typed("你好"),
                            Audience.PRIVATE, Instant.EPOCH));
            journal.add(GONE, new Entry(1, "gone"));
            journal.add(GONE, new Entry(2, "gone"));
            memory.remember(DoorName.TELEGRAM, "offset", "7");

            assertEquals(0L, stores.purge().run(Retention.USUAL, NIGHT).get("talk"));
            Operator nextNight = new Operator("night", NIGHT.at().plus(Duration.ofDays(1)));
            assertEquals(2L, stores.purge().run(Retention.USUAL, nextNight).get("talk"));
            assertEquals(List.of(new Entry(1, "kept")), journal.list(LIVING, 0));
            assertEquals(List.of(new Entry(1, "waits for its turn")), journal.list(NEW, 0));
            assertEquals(List.of(), journal.list(GONE, 0));
            assertEquals(Optional.of("7"), memory.recall(DoorName.TELEGRAM, "offset"));
        }
    }
}
