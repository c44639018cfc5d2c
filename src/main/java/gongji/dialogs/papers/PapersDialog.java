package gongji.dialogs.papers;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Proofs;
import gongji.dialogs.Shares;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingState;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the papers of a binding that was asked for without them; the office, or first the other side, decides next. */
public final class PapersDialog implements Dialog {

    private static final DialogName NAME = new DialogName("papers");
    private static final Slot<String> WHOSE = WhoQuestion.slot("whose");
    private static final Proofs PROOFS = Proofs.due(NAME);

    private final Counter counter;

    public PapersDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return Stream.concat(Stream.of(Step.of(WHOSE).to(PROOFS.first())),
                PROOFS.steps().stream().map(step -> step.after(WHOSE))).toList();
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers, situation))
                .orElseGet(() -> Next.Refused.saying(counter.guest(NAME)));
    }

    private static Next linked(Visitor visitor, Answers answers, Situation situation) {
        List<Shared> waiting = waiting(visitor);
        if (waiting.isEmpty()) {
            return Next.Refused.saying(
                    Outgoing.said(Phrase.of("papers.none"))
                            .offering(List.of(Start.of("bind").button(), Start.of("balance").button())));
        }
        WhoQuestion whose = new WhoQuestion(waiting.stream().map(Shares::who).toList());
        if (answers.find(WHOSE).flatMap(whose::restore).isEmpty()) {
            return Next.Ask.of(NAME, WHOSE).reading(whose);
        }
        return PROOFS.ask(answers, situation)
                .orElseGet(() -> Next.Review.of(NAME).below(new Part.Said(Phrase.of("papers.effect"))));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Shared shared = waiting(visitor).stream()
                .filter(it -> it.binding().id().id().equals(answers.get(WHOSE)))
                .findFirst()
                .orElseThrow();
        boolean asked = visitor.family().isConsentDue(shared)
                || counter.consents().isDue(visitor, shared, situation.today());
        BindingState next = asked ? BindingState.AWAITING_CONSENT : BindingState.AWAITING_OFFICE;
        Binding.Step step = new Binding.Step(next, situation.today(), Binding.Cause.HOLDER, Optional.empty());
        List<Change> changes = new ArrayList<>();
        PROOFS.references(answers)
                .forEach(it -> changes.add(new Change.ProofGiven(shared.binding().id(), it, "proof", situation.now())));
        changes.add(new Change.BindingMoved(shared.binding().id(), step));
        Part.Line whose = Deed.line("papers.whose.name", Shares.who(shared).label());
        return new Deed(NAME, visitor, Optional.of(shared.other().id()), List.of(whose), List.of(),
                Optional.empty()).done(action, situation, counter, changes);
    }

    private static List<Shared> waiting(Visitor visitor) {
        return visitor.family()
                .listShared()
                .stream()
                .filter(it -> it.binding().state() == BindingState.AWAITING_PAPERS)
                .toList();
    }
}
