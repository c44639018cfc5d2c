package gongji.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.binding.BindingState;
import gongji.rules.kinship.Kin;
import gongji.store.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class UnbindTest {
    @TempDir
    Path folder;

    @Test
    void theHolderEndsABindingBehindThePin() {
        try (Stage stage = Stage.of(folder).linkedTo(Village.WEI)) {
            stage.bound(Village.WEI, Village.MOTHER, Kin.PARENT);
            stage.say("/unbind");
            System.err.println(stage.text() + stage.choices());
            stage.say("我妈");
            System.err.println(stage.text() + stage.choices());
            stage.say(Stage.PIN);
            System.err.println(stage.text() + stage.choices());
            stage.press("ok:");
            System.err.println(stage.text() + stage.choices());
            assertEquals(BindingState.ENDED, stage.visitor(Village.WEI).listShared().getFirst().binding().state());
            assertTrue(stage.visitor(Village.WEI).listReceipts().getFirst().number().text().startsWith("GJ"));
        }
    }
}
