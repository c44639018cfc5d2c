package gongji.dialogs.consent;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Who;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
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

import java.util.List;
import java.util.Optional;

/** Accepts or refuses that somebody shares an account with the person. A refusal needs no reason. */
public final class ConsentDialog implements Dialog {

    private static final DialogName NAME = new DialogName("consent");
    private static final String YES = "accept";
    private static final Slot<String> WHOSE = WhoQuestion.slot("whose");
    private static final Slot<String> ANSWER = Slot.of("answer", ChoiceQuestion.of(
            Choice.of(YES, Phrase.of("consent.answer.accept")),
            Choice.of("refuse", Phrase.of("consent.answer.refuse"))));

    private final Counter counter;

    public ConsentDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(WHOSE).to(ANSWER), Step.of(ANSWER).after(WHOSE));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        if (visitor.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("consent.nobody"))
                    .offering(List.of(Start.of("link").button())));
        }
        List<Shared> asked = asked(visitor.get());
        if (asked.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("consent.none")));
        }
        WhoQuestion whose = new WhoQuestion(asked.stream().map(ConsentDialog::who).toList());
        if (answers.find(WHOSE).flatMap(whose::restore).isEmpty()) {
            return Next.Ask.of(NAME, WHOSE).reading(whose);
        }
        if (!answers.has(ANSWER)) {
            return Next.Ask.of(NAME, ANSWER).below(new Part.Said(Phrase.of("consent.means")));
        }
        return new Next.Review(Phrase.of("consent.review"), List.of(), List.of(), List.of(),
                Phrase.of("consent.confirm"));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Shared shared = visitor.findShared(new BindingId(answers.get(WHOSE))).orElseThrow();
        boolean accepted = answers.get(ANSWER).equals(YES);
        BindingState state = accepted ? accepted(visitor, shared) : BindingState.RETURNED;
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

    /** A proof that was handed in is still to be looked at. */
    private BindingState accepted(Visitor visitor, Shared shared) {
        if (visitor.hasProof(shared)) {
            return BindingState.AWAITING_OFFICE;
        }
        return counter.authority().binding() ? BindingState.IN_FORCE : BindingState.REGISTERED;
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
