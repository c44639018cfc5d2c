package gongji.talk;

import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Menu;
import gongji.conversation.engine.Start;
import gongji.dialogs.Handbook;
import gongji.dialogs.OnRegister;
import gongji.dialogs.arrears.ArrearsDialog;
import gongji.dialogs.eligibility.EligibilityDialog;
import gongji.dialogs.region.RegionDialog;
import gongji.dialogs.settle.SettleDialog;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Filling;
import gongji.knowledge.load.PaperLoader;
import gongji.message.Choice;
import gongji.ops.Knowledge;
import gongji.source.Problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The true understanding and rules of the house, and the dialogs that need no register. */
public final class Cast {

    private static final Knowledge KNOWLEDGE = Knowledge.openFresh(Path.of("knowledge"));

    private static final Handbook HANDBOOK = new Handbook(KNOWLEDGE.policies(),
            new Explanation(KNOWLEDGE.book().library().sources()),
            new Counsel(KNOWLEDGE.book().library(), PaperLoader.load(Path.of("knowledge"), new Problems()),
                    new Filling(KNOWLEDGE.policies())));

    private Cast() {}

    /** {@return everything of the knowledge folder} */
    public static Knowledge knowledge() {
        return KNOWLEDGE;
    }

    /** {@return what the dialogs look things up in} */
    public static Handbook handbook() {
        return HANDBOOK;
    }

    /** {@return the dialogs that ask nobody's data} */
    public static List<Dialog> openDialogs() {
        return List.of(new RegionDialog(unused -> java.util.Optional.empty()),
                new EligibilityDialog(HANDBOOK, OnRegister.nothing()),
                new ArrearsDialog(HANDBOOK, OnRegister.nothing()), new SettleDialog(HANDBOOK, OnRegister.nothing()));
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
