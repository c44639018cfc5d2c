package gongji.dialogs.region;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Memory;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.region.RegionCode;

import java.util.List;

/** Asks for the insured area and remembers it. */
public final class RegionDialog implements Dialog {

    private static final DialogName NAME = new DialogName("region");
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(REGION));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        if (!answers.has(REGION)) {
            return Next.Ask.of(NAME, REGION);
        }
        RegionCode region = answers.get(REGION);
        Phrase kept = Phrase.of("region.kept").with("region", RegionQuestion.name(region));
        return new Next.Done(List.of(Outgoing.said(kept)), List.of(), List.of(new Memory.Region(region.digits())));
    }
}
