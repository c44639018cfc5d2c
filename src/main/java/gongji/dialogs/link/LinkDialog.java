package gongji.dialogs.link;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Memory;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.PersonRef;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.SecretQuestion;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YesNoQuestion;
import gongji.dialogs.Counter;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Desk;
import gongji.household.Desk.Acting;
import gongji.household.Desk.CodeCheck;
import gongji.household.link.Attempts;
import gongji.message.Choice;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A chat becomes a person by a code, sets its PIN, or chooses for whom of several people it acts. */
public final class LinkDialog implements Dialog {
    private static final DialogName NAME = new DialogName("link");
    /** The notice a person agrees to; to be raised when its words change. */
    private static final String NOTICE = "1";
    private static final String ADD = "add";
    private static final Slot<String> WHOM = WhoQuestion.slot("whom");
    private static final Slot<Boolean> AGREED = Slot.of("agreed",
            new YesNoQuestion(Phrase.of("link.agreed.yes"), Phrase.of("link.agreed.no")));
    private static final Slot<String> PHONE = Slot.of("phone", new PhoneQuestion());
    private static final Slot<String> CODE = Slot.of("code", SecretQuestion.code());
    private static final Slot<String> NEW_PIN = Slot.of("new-pin", SecretQuestion.pin());
    private static final Slot<String> AGAIN = Slot.of("pin-again", SecretQuestion.pin());

    private final Desk desk;
    private final Counter counter;

    public LinkDialog(Counter counter) {
        this.desk = counter.desk();
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(AGREED).to(PHONE, CODE), Step.of(WHOM).to(PHONE, CODE), Step.of(PHONE).to(CODE),
                Step.of(CODE).to(NEW_PIN, Counter.PIN).after(PHONE), Step.of(NEW_PIN).to(AGAIN),
                Step.of(AGAIN).after(NEW_PIN), Step.of(Counter.PIN));
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(AGREED.id(), WHOM.id());
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        List<Acting> acting = desk.listActing(situation.key());
        if (!acting.isEmpty()) {
            return known(acting, answers, situation);
        }
        if (!answers.has(AGREED)) {
            return Next.Ask.of(NAME, AGREED).below(new Part.Said(notice()));
        }
        return answers.get(AGREED) ? code(answers, situation) : Next.Refused.saying(said("link.not-agreed"));
    }

    /** The chat acts for somebody already: it chooses among them, or takes one more code. */
    private Next known(List<Acting> acting, Answers answers, Situation situation) {
        if (!answers.has(WHOM)) {
            List<Choice> choices = new ArrayList<>();
            acting.forEach(it -> choices.add(Choice.of(it.person().id(), Phrase.of("link.whom." + it.kind().code())
                    .with("name", it.maskedName()))));
            choices.add(Choice.of(ADD, Phrase.of("link.whom.add")));
            return Next.Ask.of(NAME, WHOM).reading(new ChoiceQuestion(choices));
        }
        String whom = answers.get(WHOM);
        Optional<Acting> chosen = acting.stream().filter(it -> it.person().id().equals(whom)).findFirst();
        return chosen.<Next>map(it -> new Next.Done(
                List.of(Outgoing.said(Phrase.of("link.chosen").with("name", it.maskedName()))), List.of(),
                List.of(new Memory.ActingFor(new PersonRef(whom))))).orElseGet(() -> code(answers, situation));
    }

    private Next code(Answers answers, Situation situation) {
        if (situation.key().door().equals(DoorName.TELEGRAM) && !answers.has(PHONE)) {
            return Next.Ask.of(NAME, PHONE);
        }
        if (!answers.has(CODE)) {
            return Next.Ask.of(NAME, CODE);
        }
        Optional<String> phone = answers.find(PHONE).filter(it -> !it.equals(PhoneQuestion.SKIP));
        return switch (desk.checkCode(situation.key(), answers.get(CODE), phone, situation.now())) {
            case CodeCheck.Right right -> pin(right, answers, situation);
            case CodeCheck.Wrong wrong -> new Next.Again(CODE.id(), refused(situation),
                    List.of(new Change.AttemptFailed(situation.key(), wrong.person(), situation.now())));
            case CodeCheck.Wait wait -> Next.Refused.saying(Outgoing.said(Phrase.of("link.wait")
                    .with("minutes",
                            new Value.Count(minutes(situation.now(), wait.until())))));
            case CodeCheck.TooManyChats it -> Next.Refused.saying(said("link.too-many"));
        };
    }

    private Next pin(CodeCheck.Right right, Answers answers, Situation situation) {
        if (desk.hasPin(situation.key())) {
            return counter.pinDue(NAME, answers, situation)
                    .orElseGet(
                            () -> linked(right, situation, counter.pinTyped(answers, situation)));
        }
        if (!answers.has(NEW_PIN)) {
            return Next.Ask.of(NAME, NEW_PIN)
                    .below(new Part.Said(Phrase.of("link.found").with("name", right.maskedName())));
        }
        if (CommonPins.contains(answers.get(NEW_PIN))) {
            return new Next.Again(NEW_PIN.id(), Phrase.of("link.new-pin.common"), List.of());
        }
        if (!answers.has(AGAIN)) {
            return Next.Ask.of(NAME, AGAIN);
        }
        if (!answers.get(AGAIN).equals(answers.get(NEW_PIN))) {
            return new Next.Again(AGAIN.id(), Phrase.of("link.pin-again.differs"), List.of());
        }
        return linked(right, situation,
                List.of(new Change.PinSet(situation.key(), desk.seal(answers.get(NEW_PIN)), situation.now())));
    }

    private Next linked(CodeCheck.Right right, Situation situation, List<Change> pin) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Change.LinkMade(situation.key(), right.code(), situation.now(), NOTICE));
        effects.addAll(pin);
        effects.add(new Change.AttemptsCleared(situation.key(), Optional.of(right.code().person())));
        effects.add(new Change.PersonTold(right.code().person(), Optional.of(situation.key()), Outgoing.said(
                Phrase.of("link.told")
                        .with("name", right.maskedName())
                        .with("door", Phrase.of("link.door." + situation.key().door().name())))));
        return new Next.Done(List.of(done(right)), effects,
                List.of(new Memory.ActingFor(new PersonRef(right.code().person().id()))));
    }

    /** Whoever was asked for consent before there was a chat to ask in is asked now. */
    private static Outgoing done(CodeCheck.Right right) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(Phrase.of("link.done").with("name", right.maskedName())));
        right.asking()
                .forEach(it -> parts.add(new Part.Said(
                        Phrase.of("bind.notice.consent").with("holder", it).with("name", right.maskedName()))));
        List<Choice> choices = new ArrayList<>();
        if (!right.asking().isEmpty()) {
            choices.add(Start.of("consent").button());
        }
        choices.add(Start.of("bind").button());
        choices.add(Start.of("balance").button());
        return new Outgoing(parts, choices, List.of(), Frame.NONE);
    }

    private Phrase notice() {
        return counter.authority()
                .body()
                .map(body -> Phrase.of("link.notice").with("body", body))
                .orElseGet(() -> Phrase.of("link.notice-nobody"));
    }

    /** What a wrong code is told; the last one that it locked the chat. */
    private Phrase refused(Situation situation) {
        int left = desk.guessesLeft(situation.key()) - 1;
        return left > 0
                ? Phrase.of("link.code.refused").with("left", new Value.Count(left))
                : Phrase.of("link.code.locked").with("minutes", new Value.Count(Attempts.LOCK.toMinutes()));
    }

    private static long minutes(Instant now, Instant until) {
        return Math.max(1, (Duration.between(now, until).toSeconds() + 59) / 60);
    }

    private static Outgoing said(String key) {
        return Outgoing.said(Phrase.of(key));
    }
}
