package gongji.dialogs.history;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.household.Visitor;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;

import java.util.List;

/** Shows what moved the account in a month or a year. */
public final class HistoryDialog implements Dialog {

    private static final DialogName NAME = new DialogName("history");
    private static final Slot<Period> MONTH = Slot.of("month", new PeriodQuestion(List.of()));

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
        List<Part> parts = new Statement(visitor, answers.get(MONTH)).parts();
        return Next.Done.saying(new Outgoing(parts, List.of(Start.of("history").button(),
                Start.of("balance").button()), List.of(), Frame.NONE));
    }
}
