package gongji.talk;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.IdNumberQuestion;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.NameQuestion;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SecretQuestion;
import gongji.conversation.question.Slot;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.region.RegionCode;

import java.time.Duration;
import java.util.List;

/** A dialog made as the recipe for dialogs says, with one question of nearly every trait; it exists for the tests only. */
public final class ToyDialog implements Dialog {

    /** The name of the dialog. */
    public static final DialogName NAME = new DialogName("toy");

    /** The code that holds; another one of six digits does not. */
    public static final String GOOD_CODE = "314159";

    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final Slot<IdNumber> NUMBER = Slot.of("number", new IdNumberQuestion());
    private static final Slot<String> PERSON = Slot.of("person", new NameQuestion());
    private static final Slot<Long> AMOUNT = Slot.of("amount", AmountQuestion.positive());
    private static final Slot<String> CODE = Slot.of("code", SecretQuestion.ownPin(Duration.ofMinutes(15)));

    private final int version;

    /** A dialog of this version. */
    public ToyDialog(int version) {
        this.version = version;
    }

    /** What a confirmed review commits. */
    public record Registered(ActionId action, String relation, String region, String number, String person,
            long amount) implements Effect {}

    /** What a wrong code commits. */
    public record WrongCode() implements Effect {}

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(RELATION).to(REGION, NUMBER), Step.of(REGION).to(NUMBER).after(RELATION),
                Step.of(NUMBER).to(PERSON).after(RELATION), Step.of(PERSON).to(AMOUNT).after(RELATION, NUMBER),
                Step.of(AMOUNT).to(CODE), Step.of(CODE));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        if (!answers.has(RELATION)) {
            return Next.Ask.of(NAME, RELATION);
        }
        Kin kin = answers.get(RELATION).kin();
        if (kin == Kin.NONE) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("toy.refused")));
        }
        if (kin != Kin.SPOUSE && !answers.has(REGION)) {
            return Next.Ask.of(NAME, REGION);
        }
        if (!answers.has(NUMBER)) {
            return Next.Ask.of(NAME, NUMBER);
        }
        if (!answers.has(PERSON)) {
            return Next.Ask.of(NAME, PERSON);
        }
        return answers.has(AMOUNT) ? last(answers) : Next.Ask.of(NAME, AMOUNT);
    }

    private static Next last(Answers answers) {
        if (!answers.has(CODE)) {
            return Next.Ask.of(NAME, CODE);
        }
        if (!answers.get(CODE).equals(GOOD_CODE)) {
            return new Next.Again(CODE.id(), Phrase.of("toy.code.wrong"), List.of(new WrongCode()));
        }
        return new Next.Review(Phrase.of("toy.review"), List.of(), List.of(), List.of(), Phrase.of("toy.confirm"));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Registered registered = new Registered(action, answers.get(RELATION).kin().code(),
                answers.find(REGION).map(RegionCode::digits).orElse(""), answers.get(NUMBER).digits(),
                answers.get(PERSON), answers.get(AMOUNT));
        Outgoing receipt = Outgoing.said(Phrase.of("toy.receipt").with("number", action.id()));
        return new Next.Done(List.of(receipt), List.of(registered), List.of());
    }
}
