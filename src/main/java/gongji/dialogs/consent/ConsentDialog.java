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
import gongji.conversation.question.Hearing;
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
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingState;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Accepts or refuses that somebody shares an account with the person, or with whoever handed over a slip. A refusal needs no reason.
 */
public final class ConsentDialog implements Dialog {

    private static final DialogName NAME = new DialogName("consent");
    private static final String YES = "accept";
    private static final String NO = "refuse";
    private static final String SLIP = "slip";
    private static final Slot<String> WHOSE = WhoQuestion.slot("whose");
    private static final Slot<String> CODE = Slot.of("code", SecretQuestion.code());
    private static final Slot<String> ANSWER = Slot.of("answer", ChoiceQuestion.of(
            Choice.of(YES, Phrase.of("consent.answer.accept")),
            Choice.of(NO, Phrase.of("consent.answer.refuse"))));

    private final Desk desk;
    private final Counter counter;

    public ConsentDialog(Counter counter) {
        this.desk = counter.desk();
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
        return List.of(Step.of(WHOSE).to(CODE, ANSWER), Step.of(CODE).to(ANSWER).after(WHOSE),
                Step.of(ANSWER).after(WHOSE, CODE));
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(WHOSE.id(), CODE.id());
    }

    @Override
    public Optional<Map<String, String>> unasked(String text, Hearing hearing, Situation situation) {
        String said = behindKin(text, hearing);
        if (hearing.says("consent.heard.leaning", said) && !Invitation.list(desk, situation.key()).isEmpty()) {
            return Optional.of(Map.of());
        }
        Optional<String> answer = hearing.says("consent.heard.accept", said) ? Optional.of(YES)
                : hearing.says("consent.heard.refuse", said) ? Optional.of(NO) : Optional.empty();
        List<Invitation> asked = answer.isPresent() ? Invitation.list(desk, situation.key()) : List.of();
        if (asked.isEmpty()) {
            return answer.isPresent() && Invitation.wasTakenBack(desk, situation.key(), situation.today())
                    ? Optional.of(Map.of())
                    : Optional.empty();
        }
        Map<String, String> slots = new HashMap<>();
        slots.put(ANSWER.id().name(), answer.orElseThrow());
        if (asked.size() == 1) {
            slots.put(WHOSE.id().name(), asked.getFirst().id());
        }
        return Optional.of(slots);
    }

    /** {@return what is said behind the relative it is said to: 行啊 of 「我妈，行啊」} */
    private static String behindKin(String text, Hearing hearing) {
        String[] pieces = text.strip().split("[^\\p{L}\\p{N}]+", 2);
        return pieces.length > 1 && !hearing.kin(pieces[0]).isEmpty() ? pieces[1] : text;
    }

    @Override
    public Optional<Phrase> open(Situation situation) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        List<Value> people = Invitation.list(desk, situation.key())
                .stream()
                .map(it -> it.who(visitor).label())
                .toList();
        return people.isEmpty() ? Optional.empty()
                : Optional.of(Phrase.of("consent.open").with("names", new Value.Joined(people)));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<Visitor> visitor = counter.findVisitor(situation);
        List<Invitation> asked = Invitation.list(desk, situation.key());
        if (find(asked, answers).isPresent()) {
            return answered(answers, List.of());
        }
        boolean hasSlip = answers.has(CODE) || answers.find(WHOSE).filter(SLIP::equals).isPresent();
        if (asked.isEmpty() || hasSlip) {
            String key = hasSlip ? "consent.by-slip" : visitor.isPresent() ? "consent.none" : "consent.nobody";
            return bySlip(key, answers, situation);
        }
        List<Who> people = new ArrayList<>(asked.stream().map(it -> it.who(visitor)).toList());
        people.add(Who.nobody(SLIP, Phrase.of("consent.whose.slip")));
        return Next.Ask.of(NAME, WHOSE).reading(new WhoQuestion(people));
    }

    private static Optional<Invitation> find(List<Invitation> asked, Answers answers) {
        return answers.find(WHOSE).flatMap(id -> asked.stream().filter(it -> it.id().equals(id)).findFirst());
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
                            .with("name", right.beneficiary()))));
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
        Part means = new Part.Said(Phrase.of("consent.means"));
        if (!answers.has(ANSWER)) {
            return Next.Ask.of(NAME, ANSWER)
                    .below(Stream.concat(before.stream(), Stream.of(means)).toArray(Part[]::new));
        }
        return Next.Review.of(NAME).below(isYes(answers) ? List.of(means) : List.of());
    }

    private static boolean isYes(Answers answers) {
        return answers.get(ANSWER).equals(YES);
    }

    /** The other side is told, and gets a receipt, with the binding; here is the receipt of whoever answered. */
    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Optional<Invitation> asked = find(Invitation.list(desk, situation.key()), answers);
        if (asked.isEmpty()) {
            return answers.has(CODE) ? slipAnswered(answers, situation) : next(answers, situation);
        }
        Visitor visitor = asked.get().visitor();
        Shared shared = asked.get().shared();
        BindingState state = isYes(answers) ? accepted(visitor.family().isOfficeDue(shared)) : BindingState.RETURNED;
        Binding.Step step = new Binding.Step(state, situation.today(), Binding.Cause.BENEFICIARY, Optional.empty());
        List<Change> changes = List.of(new Change.BindingMoved(shared.binding().id(), step));
        List<Part.Line> lines = List.of(Deed.line("consent.whose.name", Who.name(shared.other())),
                Deed.line("bind.receipt.state", stateWord(state)));
        return isYes(answers)
                ? new Deed(NAME, visitor, Optional.empty(), lines, List.of(), Optional.empty())
                        .done(action, situation, counter, changes)
                : refused(visitor, lines, changes, action, situation);
    }

    private static Value stateWord(BindingState state) {
        return new Value.Nested(
                Phrase.of("binding-state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Next refused(Visitor visitor, List<Part.Line> lines, List<Change> changes, ActionId pressed,
            Situation situation) {
        gongji.household.record.ActionId action = new gongji.household.record.ActionId(pressed.id());
        ReceiptNumber number = ReceiptNumber.of(action, situation.today());
        List<Part.Line> all = new ArrayList<>(
                List.of(Deed.line("counter.receipt.number", new Value.Words(number.text())),
                        Deed.line("counter.receipt.day", Receipt.moment(situation.now())),
                        Deed.whose(visitor)));
        all.addAll(lines);
        all.add(Deed.line("consent.answer.name", new Value.Nested(Phrase.of("consent.answer.refuse"))));
        Part.Card card = new Part.Card(Phrase.of("consent.refusal"), all);
        Change issued = new Change.ReceiptIssued(new Receipt(number, action, NAME.name(), visitor.person().id(),
                Optional.empty(), situation.now(), List.of(), Receipt.Words.of(card)));
        Outgoing reply = new Outgoing(List.of(new Part.Said(Phrase.of("consent.refused")), card),
                List.of(Start.of("receipt").button()), List.of(), Frame.NONE);
        return new Next.Done(List.of(reply),
                Stream.<Effect>concat(changes.stream(), Stream.of(issued)).toList(), List.of());
    }

    private Next slipAnswered(Answers answers, Situation situation) {
        if (!(desk.checkSlip(situation.key(), answers.get(CODE), situation.now()) instanceof SlipCheck.Right right)) {
            return next(answers, situation);
        }
        BindingState state = isYes(answers) ? accepted(right.officeDue()) : BindingState.RETURNED;
        Binding.Step step = new Binding.Step(state, situation.today(), Binding.Cause.BENEFICIARY, Optional.empty());
        Phrase said = Phrase.of(isYes(answers) ? "consent.slip-done" : "consent.slip-refused");
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
}
