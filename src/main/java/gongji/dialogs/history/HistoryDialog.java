package gongji.dialogs.history;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.household.Visitor;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.rules.kinship.Kin;

import java.util.List;
import java.util.Optional;

/** Shows what moved the account in a month or a year. */
public final class HistoryDialog implements Dialog {

    private static final DialogName NAME = new DialogName("history");
    private static final Slot<Period> MONTH = Slot.of("month", new PeriodQuestion(List.of()));
    /** Never asked: who is not named means everybody. */
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());

    private final Counter counter;

    public HistoryDialog(Counter counter) {
        this.counter = counter;
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
        return List.of(Step.of(MONTH));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.forLinked(NAME, "balance-statement", situation,
                visitor -> linked(visitor, answers, situation));
    }

    private static Next linked(Visitor visitor, Answers answers, Situation situation) {
        if (!answers.has(MONTH)) {
            return Next.Ask.of(NAME, MONTH).reading(PeriodQuestion.around(situation.today()));
        }
        Optional<Whose> whose = answers.said(RELATION)
                .filter(said -> said.kin() != Kin.SELF)
                .map(said -> Whose.of(said, visitor, situation.today()));
        List<Part> parts = new Statement(visitor, answers.get(MONTH), whose).parts();
        return Next.Done.saying(new Outgoing(parts, List.of(Start.of("history").button(),
                Start.of("balance").button()), List.of(), Frame.NONE));
    }
}
