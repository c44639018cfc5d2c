package gongji.dialogs.order;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.BeneficiaryChoice;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Shares;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.BindingId;
import gongji.household.people.PersonId;
import gongji.knowledge.answer.Explanation.Explained;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.terms.TermsRule;
import gongji.rules.terms.TermsRule.Chooser;
import gongji.rules.terms.TermsRule.OrderRuling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the order in which several holders pay for one beneficiary. Where the beneficiary chooses, one question a place until
 * one holder is left; where holders choose, a holder puts the own account first.
 */
public final class OrderDialog implements Dialog {

    private static final DialogName NAME = new DialogName("order");
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final BeneficiaryChoice WHOM = new BeneficiaryChoice(NAME);
    private static final List<Slot<String>> PLACES = Stream.of("first", "second", "third", "fourth")
            .map(WhoQuestion::slot)
            .toList();

    private final Counter counter;
    private final TermsRule rule;

    public OrderDialog(Counter counter) {
        this.counter = counter;
        this.rule = new TermsRule(counter.handbook().policies());
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            Step step = Step.of(PLACES.get(i)).after(PLACES.subList(0, i).toArray(Slot<?>[]::new));
            steps.add(i + 1 < PLACES.size() ? step.to(PLACES.get(i + 1)) : step);
        }
        steps.add(Step.of(WHOM.slot()));
        steps.add(Step.of(REGION));
        return steps;
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(PLACES.getFirst().id(), WHOM.slot().id(), REGION.id());
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
        OrderRuling ruling = rule.judgeOrder(Shares.home(visitor), situation.today());
        Optional<Shared> own = WHOM.find(visitor, answers);
        PersonId patient = own.map(it -> it.other().id()).orElse(visitor.person().id());
        List<Shared> order = own.map(List::of).orElseGet(() -> chosen(answers, Shares.withMe(visitor)));
        List<BindingId> ids = order.stream().map(it -> it.binding().id()).toList();
        Deed deed = new Deed(NAME, visitor, own.map(it -> it.other().id()),
                List.of(Deed.line("order.after", named(order))), List.of(ruling.ruling()),
                counter.counsel().findSteps(Shares.home(visitor), situation.today()));
        return deed.done(action, situation, counter, List.of(new Change.OrderSet(patient, ids)));
    }

    private Next linked(Visitor visitor, Answers answers, Situation situation) {
        List<Shared> withMe = Shares.withMe(visitor);
        OrderRuling ruling = rule.judgeOrder(Shares.home(visitor), situation.today());
        boolean mine = ruling.chooser().filter(it -> it == Chooser.BENEFICIARY).isPresent();
        if (ruling.chooser().isEmpty()) {
            return Next.Refused.saying(said(ruling, "order.refused"));
        }
        if (mine) {
            return withMe.size() < 2
                    ? Next.Refused.saying(Outgoing.said(Phrase.of("order.too-few")))
                    : places(answers, withMe, ruling);
        }
        return WHOM.choose(visitor, answers, it -> review(List.of(it), List.of(), ruling));
    }

    private Next places(Answers answers, List<Shared> withMe, OrderRuling ruling) {
        int asked = Math.min(withMe.size() - 1, PLACES.size());
        for (int i = 0; i < asked; i++) {
            if (!answers.has(PLACES.get(i))) {
                List<Shared> left = left(answers, withMe);
                return Shares.ask(NAME, PLACES.get(i), left);
            }
        }
        return review(chosen(answers, withMe), withMe, ruling);
    }

    private Next review(List<Shared> order, List<Shared> before, OrderRuling ruling) {
        Explained explained = counter.handbook().explain(ruling.ruling());
        List<Part.Line> lines = new ArrayList<>();
        if (!before.isEmpty()) {
            lines.add(Deed.line("order.before", named(before)));
        }
        lines.add(Deed.line("order.after", named(order)));
        return Next.Review.of(NAME)
                .showing(lines)
                .below(explained.parts())
                .below(new Part.Said(Phrase.of("order.own-first")), counter.worth())
                .citing(explained.sources());
    }

    /** Whoever is not linked: whether and by whom the order is chosen in the patient's region. */
    private Next guest(Answers answers, Situation situation) {
        if (!answers.has(REGION)) {
            return Counter.askPlace(NAME, REGION, situation);
        }
        OrderRuling ruling = rule.judgeOrder(answers.get(REGION), situation.today());
        String opening = ruling.chooser().isPresent() ? "order.guest" : "order.refused";
        return Next.Done.saying(said(ruling, opening, Start.of("link")));
    }

    /** Where one bill takes only so many holders, that is said too: it is what people who ask for an order want to know. */
    private Outgoing said(OrderRuling ruling, String opening, Start... next) {
        Outgoing said = counter.handbook().say(ruling.ruling(), opening, next);
        return ruling.atOnce().map(it -> counter.handbook().telling(said, it, 1)).orElse(said);
    }

    /** The chosen ones, then the rest as they were. */
    private static List<Shared> chosen(Answers answers, List<Shared> all) {
        List<Shared> order = new ArrayList<>();
        PLACES.forEach(place -> answers.find(place).flatMap(id -> find(all, id)).ifPresent(order::add));
        order.addAll(left(answers, all));
        return order;
    }

    private static List<Shared> left(Answers answers, List<Shared> all) {
        List<String> taken = PLACES.stream().flatMap(place -> answers.find(place).stream()).toList();
        return all.stream().filter(it -> !taken.contains(it.binding().id().id())).toList();
    }

    private static Optional<Shared> find(List<Shared> all, String id) {
        return all.stream().filter(it -> it.binding().id().id().equals(id)).findFirst();
    }

    private static Value named(List<Shared> order) {
        return new Value.Joined(order.stream().map(it -> Shares.who(it).label()).toList());
    }
}
