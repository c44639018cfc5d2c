package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Taken;
import gongji.household.Change;
import gongji.household.record.ActionId;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Operators hear that something waits, never what. */
final class BellTest {

    private static final ConversationKey OPERATOR = new ConversationKey(DoorName.TELEGRAM, "7001");

    @TempDir
    private Path folder;

    @Test
    void aQuestionLeftRingsForEveryOperatorWithoutAWordOfIt() {
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village.settled(stores);
            Bell bell = new Bell(stores.turns(), stores.outbox(), List.of(7001L));
            bell.accept(new Incoming(Village.CHAT, "1", new Body.Typed("张建伟的事"), Audience.PRIVATE, Village.NOW));
            Change left = new Change.QuestionLeft(new ActionId("run1.1"), Village.CHAT, Optional.empty(), "张建伟的事",
                    Village.NOW);

            assertTrue(bell.holdNext(Village.CHAT, taken -> bell.commit(commit(taken, List.of(left)))).orElse(false));

            assertEquals(List.of(OPERATOR), stores.outbox().listUndelivered(DoorName.TELEGRAM));
            String told = stores.outbox().listDeliveries(OPERATOR).toString();
            assertTrue(told.contains("office.bell.question") && !told.contains("建伟"), told);
        }
    }

    private static Commit commit(Taken taken, List<Effect> effects) {
        return new Commit(Optional.of(taken.accepted()), taken.stored(), taken.stored().conversation(), List.of(),
                effects);
    }
}
