package gongji.dialogs.bind;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.dialogs.Counter;

import java.util.List;
import java.util.Optional;

/** Binds a relative for whoever is linked, and guides everybody else. */
public final class BindDialog implements Dialog {

    private final Counter counter;

    public BindDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return BindSlots.NAME;
    }

    @Override
    public List<Step> steps() {
        return BindSlots.STEPS;
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return findMember(answers, situation).map(Member::next)
                .orElseGet(() -> new Guide(counter, answers, situation).next());
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        return findMember(answers, situation).map(it -> it.confirm(action)).orElseGet(() -> next(answers, situation));
    }

    private Optional<Member> findMember(Answers answers, Situation situation) {
        return counter.findVisitor(situation).map(it -> new Member(it, counter, answers, situation));
    }
}
