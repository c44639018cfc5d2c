package gongji.dialogs.quota;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.BeneficiaryChoice;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Shares;
import gongji.household.Change;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.people.Masked;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation.Explained;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.rules.region.RegionCode;
import gongji.rules.terms.TermsRule;
import gongji.rules.terms.TermsRule.QuotaRuling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets money aside for a beneficiary, raises or lowers it, or takes all of it back. */
public final class QuotaDialog implements Dialog {

    private static final DialogName NAME = new DialogName("quota");
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final Slot<RegionCode> THEIR_REGION = Slot.of("their-region", RegionQuestion.open());
    private static final BeneficiaryChoice WHOM = new BeneficiaryChoice(NAME);
    private static final Slot<String> WHAT = Slot.of("what", ChoiceQuestion.of(Wish.choices()));
    private static final Slot<Long> AMOUNT = Slot.of("amount", AmountQuestion.positive());

    private final Counter counter;
    private final TermsRule rule;

    public QuotaDialog(Counter counter) {
        this.counter = counter;
        this.rule = new TermsRule(counter.handbook().policies());
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(WHOM.slot()).to(WHAT, AMOUNT), Step.of(WHAT).to(AMOUNT).after(WHOM.slot()),
                Step.of(AMOUNT).to(Counter.PIN).after(WHOM.slot(), WHAT), Step.of(Counter.PIN),
                Step.of(REGION).to(THEIR_REGION), Step.of(THEIR_REGION));
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(WHOM.slot().id(), REGION.id());
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers, situation))
                .orElseGet(() -> guide(answers, situation));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Shared shared = WHOM.find(visitor, answers).orElseThrow();
        Setting setting = Setting.of(rule, visitor, shared, situation.today());
        Money wanted = wanted(setting, answers);
        List<Effect> changes = new ArrayList<>(counter.pinTyped(answers, situation));
        changes.add(new Change.QuotaSet(shared.binding().id(), setting.before(), wanted, situation.today()));
        changes.add(new Change.PersonTold(shared.other().id(), Optional.of(situation.key()), notice(visitor)));
        List<Part.Line> lines = new ArrayList<>();
        lines.add(Deed.line("quota.relation.name", Shares.who(shared).label()));
        lines.addAll(setting.lines(wanted));
        Deed deed = new Deed(NAME, visitor, Optional.of(shared.other().id()), lines,
                List.of(setting.ruling().ruling()), steps(Setting.places(visitor, shared), situation),
                wish(answers).manner());
        return deed.done(action, situation, counter, changes);
    }

    private Next linked(Visitor visitor, Answers answers, Situation situation) {
        return WHOM.choose(visitor, answers, it -> offered(it, visitor, answers, situation), Start.of("bind"));
    }

    private Next offered(Shared shared, Visitor visitor, Answers answers, Situation situation) {
        Setting setting = Setting.of(rule, visitor, shared, situation.today());
        return setting.ruling().way().isPresent()
                ? about(setting, answers, situation)
                : Next.Refused.saying(refused(Setting.places(visitor, shared), setting.ruling(), situation,
                        Start.of("limit").with(WHOM.slot().id().name(), shared.binding().id().id())));
    }

    private Next about(Setting setting, Answers answers, Situation situation) {
        if (!setting.before().isZero() && !answers.has(WHAT)) {
            return Next.Ask.of(NAME, WHAT)
                    .saying(Phrase.of("quota.what.ask").with("amount", new Value.Amount(setting.before().fen())));
        }
        if (wish(answers).takesAmount() && !answers.has(AMOUNT)) {
            return askAmount(setting, wish(answers));
        }
        Money wanted = wanted(setting, answers);
        Optional<Next> pin = setting.before().isLessThan(wanted)
                ? counter.pinDue(NAME, answers, situation)
                : Optional.empty();
        return pin.orElseGet(() -> review(setting, wanted, wish(answers).manner()));
    }

    /** How much in all, or how much more or less than now. */
    private Next askAmount(Setting setting, Wish wish) {
        Money most = wish.most(setting);
        if (!Money.ZERO.isLessThan(most)) {
            return Next.Refused.saying(counter.handbook().say(setting.ruling().ruling(), "quota.no-money"));
        }
        return Next.Ask.of(NAME, AMOUNT)
                .reading(new AmountQuestion(1, most.fen()))
                .saying(Phrase.of(wish.ask()).with("most", new Value.Amount(most.fen())));
    }

    private Next review(Setting setting, Money wanted, String manner) {
        Explained explained = counter.handbook().explain(setting.ruling().ruling());
        return Next.Review.of(NAME)
                .showing(setting.lines(wanted))
                .below(explained.parts())
                .titled(Phrase.of("quota.review" + manner))
                .below(new Part.Said(Phrase.of("quota.effect" + manner)), counter.worth())
                .citing(explained.sources());
    }

    /** Where nothing is set aside in a province there may still be an authorised sum, which is a limit. */
    private Outgoing refused(TermsRule.Places places, QuotaRuling ruling, Situation situation, Start limit) {
        if (!places.areNear()) {
            return counter.handbook().say(ruling.ruling(), "quota.closed");
        }
        return rule.judgeLimit(places.holder(), situation.today()).limit().isPresent()
                ? counter.handbook().say(ruling.ruling(), "quota.limit-instead", limit)
                : counter.handbook().say(ruling.ruling(), "quota.refused");
    }

    /** Whoever is not linked: whether and how money is set aside between the two places, and the steps. */
    private Next guide(Answers answers, Situation situation) {
        if (!answers.has(REGION)) {
            return Counter.askPlace(NAME, REGION, situation);
        }
        if (!answers.has(THEIR_REGION)) {
            return Next.Ask.of(NAME, THEIR_REGION).reading(new RegionQuestion(List.of(answers.get(REGION))));
        }
        TermsRule.Places places = new TermsRule.Places(answers.get(REGION), answers.get(THEIR_REGION));
        QuotaRuling ruling = rule.judgeQuota(places, Setting.EMPTY, situation.today());
        return Next.Done.saying(ruling.way().isPresent()
                ? offered(places, ruling, situation)
                : refused(places, ruling, situation, Start.of("limit")));
    }

    private Outgoing offered(TermsRule.Places places, QuotaRuling ruling, Situation situation) {
        Outgoing verdict = counter.handbook().say(ruling.ruling(), "quota.guest", Start.of("link"));
        List<Part> parts = new ArrayList<>(verdict.parts());
        parts.add(new Part.Said(Phrase.of("quota.guest-way")));
        steps(places, situation).ifPresent(it -> parts.add(new Part.Written(it.words())));
        return new Outgoing(parts, verdict.choices(), verdict.sources(), verdict.frame());
    }

    private Optional<Counsel.Steps> steps(TermsRule.Places places, Situation situation) {
        return counter.counsel().findSteps(places.holder(), places.beneficiary(), situation.today());
    }

    private static Outgoing notice(Visitor visitor) {
        return Outgoing.said(Phrase.of("quota.notice").with("name", Masked.name(visitor.person().name())));
    }

    /** {@return what is to be done; where nothing is set aside yet nobody is asked} */
    private static Wish wish(Answers answers) {
        return answers.find(WHAT).map(Wish::of).orElse(Wish.SET);
    }

    private static Money wanted(Setting setting, Answers answers) {
        return wish(answers).after(setting, answers.find(AMOUNT).map(Money::ofFen).orElse(Money.ZERO));
    }
}
