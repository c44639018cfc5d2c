package gongji.dialogs.human;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.conversation.question.TextQuestion;
import gongji.dialogs.Counter;
import gongji.dialogs.Shares;
import gongji.household.Change;
import gongji.household.Visitor;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.region.RegionCode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leaves a question for a person; nobody has to be linked for it. */
public final class HumanDialog implements Dialog {

    private static final DialogName NAME = new DialogName("human");
    private static final int LONGEST = 500;
    /** Whoever answers is shown who asks; a number in the text would only be read by more people. */
    private static final Pattern ID_NUMBER = Pattern
            .compile("(?<![0-9])[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9Xx](?![0-9])");
    private static final Slot<String> QUESTION = Slot.of("question", new TextQuestion(LONGEST));

    private final Counter counter;
    private final Helpdesk helpdesk;

    public HumanDialog(Counter counter, Helpdesk helpdesk) {
        this.counter = counter;
        this.helpdesk = helpdesk;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public boolean runsBeside() {
        return true;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(QUESTION));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        if (!answers.has(QUESTION)) {
            return Next.Ask.of(NAME, QUESTION).below(ways(situation).toArray(Part[]::new));
        }
        if (ID_NUMBER.matcher(Normalizer.normalize(answers.get(QUESTION), Normalizer.Form.NFKC)).find()) {
            return new Next.Again(QUESTION.id(), Phrase.of("human.question.id-number"), List.of());
        }
        return Next.Review.of(NAME).below(new Part.Said(Phrase.of("human.effect")));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        Change left = new Change.QuestionLeft(new gongji.household.record.ActionId(action.id()), situation.key(),
                visitor.map(it -> it.person().id()), answers.get(QUESTION), situation.now());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(Phrase.of("human.done")));
        parts.addAll(ways(situation));
        return new Next.Done(List.of(new Outgoing(parts, List.of(), List.of(), Frame.NONE)), List.of(left), List.of());
    }

    /** When somebody answers here, and the hotline with the area code of the person's place. */
    private List<Part> ways(Situation situation) {
        List<Part> parts = new ArrayList<>();
        helpdesk.hours()
                .ifPresent(hours -> parts.add(new Part.Said(Phrase.of("human.hours").with("hours", hours))));
        RegionCode region = counter.findVisitor(situation).map(Shares::home).orElse(Counter.regionOf(situation));
        Phrase hotline = helpdesk.findAreaCode(region)
                .map(code -> Phrase.of("human.hotline-of")
                        .with("region", RegionQuestion.name(region))
                        .with("code", code))
                .orElse(Phrase.of("human.hotline"));
        parts.add(new Part.Said(hotline));
        return parts;
    }
}
