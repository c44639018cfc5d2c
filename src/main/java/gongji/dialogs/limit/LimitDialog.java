package gongji.dialogs.limit;

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
import gongji.household.binding.Terms.Limit;
import gongji.knowledge.answer.Explanation.Explained;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.region.RegionCode;
import gongji.rules.terms.TermsRule;
import gongji.rules.terms.TermsRule.LimitRuling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets or lifts what a beneficiary may use, where the holder's region has a limit; elsewhere says so. */
public final class LimitDialog implements Dialog {

    private static final DialogName NAME = new DialogName("limit");
    private static final String LIFT = "lift";
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final BeneficiaryChoice WHOM = new BeneficiaryChoice(NAME);
    private static final Slot<String> WHAT = Slot.of("what", ChoiceQuestion.of(
            Choice.of("set", Phrase.of("limit.what.set")), Choice.of(LIFT, Phrase.of("limit.what.lift"))));
    private static final Slot<Long> AMOUNT = Slot.of("amount", AmountQuestion.positive());

    private final Counter counter;
    private final TermsRule rule;

    public LimitDialog(Counter counter) {
        this.counter = counter;
        this.rule = new TermsRule(counter.handbook().policies());
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(WHOM.slot()).to(WHAT, AMOUNT), Step.of(WHAT).to(AMOUNT, Counter.PIN).after(WHOM.slot()),
                Step.of(AMOUNT).to(Counter.PIN).after(WHOM.slot(), WHAT), Step.of(Counter.PIN), Step.of(REGION));
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(WHOM.slot().id(), REGION.id());
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers, situation))
                .orElseGet(() -> guest(answers, situation));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        LimitRuling ruling = rule.judgeLimit(Shares.home(visitor), situation.today());
        Shared shared = WHOM.find(visitor, answers).orElseThrow();
        Limit limit = wanted(answers, ruling);
        List<Effect> changes = new ArrayList<>(counter.pinTyped(answers, situation));
        changes.add(new Change.LimitSet(shared.binding().id(), limit));
        List<Part.Line> lines = List.of(Deed.line("limit.relation.name", Shares.who(shared).label()),
                Deed.line("limit.before", Limits.shown(shared.binding().terms().limit())),
                Deed.line("limit.after", Limits.shown(limit)));
        Deed deed = new Deed(NAME, visitor, Optional.of(shared.other().id()), lines,
                List.of(ruling.ruling()),
                counter.counsel().findSteps(Shares.home(visitor), situation.today()));
        return deed.done(action, situation, counter, changes);
    }

    private Next linked(Visitor visitor, Answers answers, Situation situation) {
        LimitRuling ruling = rule.judgeLimit(Shares.home(visitor), situation.today());
        if (ruling.limit().isEmpty()) {
            return Next.Refused.saying(counter.handbook().say(ruling.ruling(), "limit.refused"));
        }
        return WHOM.choose(visitor, answers, it -> about(it, ruling, answers, situation), Start.of("bind"));
    }

    private Next about(Shared shared, LimitRuling ruling, Answers answers, Situation situation) {
        Limit before = shared.binding().terms().limit();
        boolean limited = !(before instanceof Limit.None);
        if (limited && !answers.has(WHAT)) {
            return Next.Ask.of(NAME, WHAT)
                    .saying(Phrase.of("limit.what.ask").with("limit", Limits.shown(before)));
        }
        if (!lifts(answers) && !answers.has(AMOUNT)) {
            String kind = ruling.limit().filter(it -> it == TermsRule.Limit.PER_PAYMENT).isPresent() ? "per-payment"
                    : "in-all";
            return Next.Ask.of(NAME, AMOUNT).saying(Phrase.of("limit.amount.ask-" + kind));
        }
        Limit wanted = wanted(answers, ruling);
        Optional<Next> pin = before.isRaisedBy(wanted)
                ? counter.pinDue(NAME, answers, situation)
                : Optional.empty();
        return pin.orElseGet(() -> review(before, wanted, ruling));
    }

    private Next review(Limit before, Limit wanted, LimitRuling ruling) {
        Explained explained = counter.handbook().explain(ruling.ruling());
        return Next.Review.of(NAME)
                .showing(List.of(Deed.line("limit.before", Limits.shown(before)),
                        Deed.line("limit.after", Limits.shown(wanted))))
                .below(explained.parts())
                .below(counter.worth())
                .citing(explained.sources());
    }

    /** Whoever is not linked: whether the region has a limit at all. */
    private Next guest(Answers answers, Situation situation) {
        if (!answers.has(REGION)) {
            return Counter.askPlace(NAME, REGION, situation);
        }
        LimitRuling ruling = rule.judgeLimit(answers.get(REGION), situation.today());
        String opening = ruling.limit().isPresent() ? "limit.guest" : "limit.refused";
        return Next.Done.saying(counter.handbook().say(ruling.ruling(), opening, Start.of("link")));
    }

    private static boolean lifts(Answers answers) {
        return answers.find(WHAT).filter(LIFT::equals).isPresent();
    }

    private static Limit wanted(Answers answers, LimitRuling ruling) {
        return lifts(answers) ? new Limit.None() : Limits.of(ruling, answers.get(AMOUNT));
    }
}
