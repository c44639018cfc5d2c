package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.Unanswered;
import gongji.message.Incoming.Body;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.Operator;
import gongji.store.office.Purge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What nobody could answer is kept for the office: without personal data, without who asked, and not for ever. */
final class QuestionLogTest {

    private static final String ASKED = "桥牌比赛的报名费能不能走这个呀";

    @TempDir
    private Path folder;

    @Test
    void whatWasAskedInVainIsKeptWithoutPersonalDataAndForgottenInTime() {
        try (HouseStage stage = new HouseStage(folder, Optional.empty())) {
            stage.take(new Body.Typed("我妈能用我的医保吗"));
            stage.take(new Body.Typed("我叫张建伟，证件420000198203151015，电话13800001111，" + ASKED));
        }
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            List<Unanswered> kept = stores.listUnanswered(Village.TODAY);
            assertEquals(1, kept.size(), kept::toString);
            String words = kept.getFirst().words();
            assertTrue(words.contains("桥牌"), words);
            assertFalse(words.contains("建伟") || words.contains("4200") || words.contains("1111"), words);
            assertEquals("Unanswered[2026-03-02]", kept.getFirst().toString());

            Operator nightly = new Operator("gongji", Village.NOW.plus(Duration.ofDays(200)));
            assertEquals(1, stores.purge().run(Purge.Retention.USUAL, nightly).get("gap"));
            assertTrue(stores.listUnanswered(Village.TODAY).isEmpty());
        }
    }
}
