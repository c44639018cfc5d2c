package gongji.dialogs.consent;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.SecretQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Who;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Desk;
import gongji.household.Desk.SlipCheck;
import gongji.household.Visitor;
import gongji.household.Visitor.Shared;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.people.Masked;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts or refuses that somebody shares an account with the person, or with whoever handed over a slip. A refusal needs no reason.
 */
public final class ConsentDialog implements Dialog {

    private static final DialogName NAME = new DialogName("consent");
    private static final String YES = "accept";
    private static final Slot<String> WHOSE = WhoQuestion.slot("whose");
    private static final Slot<String> CODE = Slot.of("code", SecretQuestion.code());
    private static final Slot<String> ANSWER = Slot.of("answer", ChoiceQuestion.of(
            Choice.of(YES, Phrase.of("consent.answer.accept")),
            Choice.of("refuse", Phrase.of("consent.answer.refuse"))));

    private final Desk desk;
    private final Counter counter;

    public ConsentDialog(Desk desk, Counter counter) {
        this.desk = desk;
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(WHOSE).to(ANSWER), Step.of(CODE).to(ANSWER), Step.of(ANSWER).after(WHOSE, CODE));
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(WHOSE.id(), CODE.id());
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        List<Shared> asked = visitor.map(ConsentDialog::asked).orElse(List.of());
        if (asked.isEmpty() || answers.has(CODE)) {
            return bySlip(visitor.isPresent() ? "consent.none" : "consent.nobody", answers, situation);
        }
        WhoQuestion whose = new WhoQuestion(asked.stream().map(ConsentDialog::who).toList());
        if (answers.find(WHOSE).flatMap(whose::restore).isEmpty()) {
            return Next.Ask.of(NAME, WHOSE).reading(whose);
        }
        return answered(answers, List.of(new Part.Said(Phrase.of("consent.means"))));
    }

    /** Nobody asked this chat; but who sits before it may have a slip, their own or that of somebody they help. */
    private Next bySlip(String nobody, Answers answers, Situation situation) {
        if (!answers.has(CODE)) {
            return Next.Ask.of(NAME, CODE).below(new Part.Said(Phrase.of(nobody)));
        }
        return switch (desk.checkSlip(situation.key(), answers.get(CODE), situation.now())) {
            case SlipCheck.Right right -> answered(answers, List.of(
                    new Part.Said(Phrase.of("consent.slip")
                            .with("holder", right.holder())
                            .with("name", right.beneficiary())),
                    new Part.Said(Phrase.of("consent.means"))));
            case SlipCheck.Own own -> Next.Refused.saying(Outgoing.said(Phrase.of("consent.slip-own")));
            case SlipCheck.Wrong wrong -> new Next.Again(CODE.id(), refused(situation),
                    List.of(new Change.AttemptFailed(situation.key(), Optional.empty(), situation.now())));
            case SlipCheck.Wait wait -> Next.Refused.saying(Outgoing.said(Phrase.of("consent.slip-wait")));
        };
    }

    private Phrase refused(Situation situation) {
        int left = desk.guessesLeft(situation.key()) - 1;
        return left > 0
                ? Phrase.of("consent.code.refused").with("left", new Value.Count(left))
                : Phrase.of("consent.slip-wait");
    }

    private static Next answered(Answers answers, List<Part> before) {
        if (!answers.has(ANSWER)) {
            return Next.Ask.of(NAME, ANSWER).below(before.toArray(Part[]::new));
        }
        return new Next.Review(Phrase.of("consent.review"), List.of(), List.of(), List.of(),
                Phrase.of("consent.confirm"));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        if (answers.has(CODE)) {
            return slipAnswered(answers, situation);
        }
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Shared shared = visitor.findShared(new BindingId(answers.get(WHOSE))).orElseThrow();
        boolean accepted = answers.get(ANSWER).equals(YES);
        BindingState state = accepted ? accepted(visitor.isOfficeDue(shared)) : BindingState.RETURNED;
        Binding.Step step = new Binding.Step(state, situation.today(), Binding.Cause.BENEFICIARY, Optional.empty());
        String notice = accepted ? "consent.notice.accepted" : "consent.notice.refused";
        List<Change> changes = List.of(new Change.BindingMoved(shared.binding().id(), step),
                new Change.PersonTold(shared.other().id(), Optional.of(situation.key()), Outgoing.said(
                        Phrase.of(notice).with("name", Masked.name(visitor.person().name())))));
        if (!accepted) {
            return new Next.Done(List.of(Outgoing.said(Phrase.of("consent.refused"))), List.copyOf(changes), List.of());
        }
        return new Deed(NAME, visitor.person().id(), Optional.of(shared.other().id()),
                List.of(Deed.line("consent.whose.name", Who.name(shared.other()))), List.of(), Optional.empty())
                .done(action, situation, counter.authority(), changes);
    }

    private Next slipAnswered(Answers answers, Situation situation) {
        if (!(desk.checkSlip(situation.key(), answers.get(CODE), situation.now()) instanceof SlipCheck.Right right)) {
            return next(answers, situation);
        }
        boolean accepted = answers.get(ANSWER).equals(YES);
        BindingState state = accepted ? accepted(right.officeDue()) : BindingState.RETURNED;
        Binding.Step step = new Binding.Step(state, situation.today(), Binding.Cause.BENEFICIARY, Optional.empty());
        Phrase said = Phrase.of(accepted ? "consent.slip-done" : "consent.refused");
        return new Next.Done(List.of(Outgoing.said(said)),
                List.of(new Change.SlipAnswered(right.slip(), step, situation.now()),
                        new Change.AttemptsCleared(situation.key(), Optional.empty())),
                List.of());
    }

    /** A proof that was handed in, or what the rules left open, is still to be looked at. */
    private BindingState accepted(boolean officeDue) {
        if (officeDue) {
            return BindingState.AWAITING_OFFICE;
        }
        return counter.authority().counts() ? BindingState.IN_FORCE : BindingState.REGISTERED;
    }

    private static List<Shared> asked(Visitor visitor) {
        return visitor.listSharedWithMe()
                .stream()
                .filter(it -> it.binding().state() == BindingState.AWAITING_CONSENT)
                .toList();
    }

    private static Who who(Shared shared) {
        return new Who(shared.binding().id().id(), shared.other().kin(), Who.name(shared.other()));
    }
}
