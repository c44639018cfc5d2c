package gongji.talk;

import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Menu;
import gongji.conversation.engine.Start;
import gongji.dialogs.arrears.ArrearsDialog;
import gongji.dialogs.eligibility.EligibilityDialog;
import gongji.dialogs.region.RegionDialog;
import gongji.dialogs.settle.SettleDialog;
import gongji.knowledge.answer.Explanation;
import gongji.message.Choice;
import gongji.ops.Knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The true understanding and rules of the house, and the dialogs that need no register. */
public final class Cast {

    private static final Knowledge KNOWLEDGE = Knowledge.openFresh(Path.of("knowledge"));

    private Cast() {}

    /** {@return everything of the knowledge folder} */
    public static Knowledge knowledge() {
        return KNOWLEDGE;
    }

    /** {@return the dialogs that ask nobody's data} */
    public static List<Dialog> openDialogs() {
        Explanation explanation = new Explanation(KNOWLEDGE.book().library().sources());
        return List.of(new RegionDialog(), new EligibilityDialog(KNOWLEDGE.policies(), explanation),
                new ArrearsDialog(KNOWLEDGE.policies(), explanation),
                new SettleDialog(KNOWLEDGE.policies(), explanation));
    }

    /** {@return an engine with the true mind over those dialogs and the toys} */
    public static ConversationEngine engine() {
        List<Dialog> dialogs = new ArrayList<>(openDialogs());
        dialogs.addAll(Scene.toys(1));
        List<Choice> buttons = List.of(Start.of("eligibility").button(), Start.of("arrears").button());
        return new ConversationEngine(dialogs, new Menu(buttons, buttons),
                KNOWLEDGE.mind(), key -> List.of(), Voices.hearing());
    }
}
