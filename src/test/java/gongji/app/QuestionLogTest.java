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
import gongji.talk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What nobody could answer is kept for the office: without personal data, without who asked, and not for ever. */
final class QuestionLogTest {

    private static final List<String> ASKED = List.of("桥牌比赛的报名费能不能走这个呀", "阿尔法星的朋友想知道蓝鲸吃什么", "紫砂壶和二胡哪个好",
            "围棋段位证明去哪开");

    @TempDir
    private Path folder;

    @Test
    void whatWasAskedInVainIsKeptWithoutPersonalDataAndForgottenInTime() {
        Troupe family = Troupe.of(List.of("# 登记册: 一家人", "# 已验证: 张建伟"));
        family.settle(folder);
        try (Stage stage = HouseStage.in(folder, family.settings())) {
            stage.take(new Body.Typed("我妈能用我的医保吗"));
            for (String words : ASKED) {
                stage.take(new Body.Typed("我叫张建伟，证件420000198203151015，电话13800001111，" + words));
                stage.take(new Body.Typed("都不是"));
                stage.take(new Body.Typed("李秀梅问建伟，" + words));
                stage.take(new Body.Typed("都不是"));
            }
        }
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            List<Unanswered> kept = stores.listUnanswered(Village.TODAY);
            assertTrue(kept.stream().anyMatch(it -> it.words().startsWith("[name]问[name]，")), kept::toString);
            for (Unanswered gap : kept) {
                String words = gap.words();
                assertTrue(ASKED.stream().anyMatch(words::endsWith), words);
                assertFalse(words.contains("建伟") || words.contains("秀梅") || words.contains("4200")
                        || words.contains("1111"), words);
            }
            assertEquals("Unanswered[2026-03-02]", kept.getFirst().toString());

            Operator nightly = new Operator("gongji", Village.NOW.plus(Duration.ofDays(200)));
            assertEquals(kept.size(), stores.purge().run(Purge.Retention.USUAL, nightly).get("gap"));
            assertTrue(stores.listUnanswered(Village.TODAY).isEmpty());
        }
    }
}
