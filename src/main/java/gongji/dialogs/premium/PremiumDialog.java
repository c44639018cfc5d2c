package gongji.dialogs.premium;

import static gongji.dialogs.premium.PremiumSlots.AMOUNT;
import static gongji.dialogs.premium.PremiumSlots.NAME;
import static gongji.dialogs.premium.PremiumSlots.RELATION;
import static gongji.dialogs.premium.PremiumSlots.SCHEME;
import static gongji.dialogs.premium.PremiumSlots.THEIR_REGION;
import static gongji.dialogs.premium.PremiumSlots.YEAR;

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
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Relatives;
import gongji.dialogs.Who;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Relative;
import gongji.household.Visitor;
import gongji.household.account.Premium;
import gongji.household.people.Masked;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.rules.parameter.Policies;
import gongji.rules.premium.PremiumRule;
import gongji.rules.premium.PremiumRuling;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pays a relative's yearly premium from the account. */
public final class PremiumDialog implements Dialog {

    private final Counter counter;
    private final Policies policies;
    private final PremiumRule rule;
    private final Words words;
    private final Guide guide;

    public PremiumDialog(Counter counter) {
        this.counter = counter;
        this.policies = counter.handbook().policies();
        this.rule = new PremiumRule(policies);
        this.words = new Words(counter.handbook().explanation());
        this.guide = new Guide(counter, rule, words);
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return PremiumSlots.steps();
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers, situation))
                .orElseGet(() -> guide.next(answers, situation));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Next again = linked(visitor, answers, situation);
        return again instanceof Next.Review ? paid(visitor, answers, situation, action) : again;
    }

    private Next paid(Visitor visitor, Answers answers, Situation situation, ActionId action) {
        Relative relative = Relatives.find(visitor, answers.get(RELATION), situation.today()).orElseThrow();
        Payment payment = Payment.of(visitor, relative, answers);
        PremiumRuling ruling = rule.judge(payment.request(situation.today()), situation.today());
        Premium premium = payment.premium(action.id(), Money.ofFen(answers.get(AMOUNT)), situation);
        List<Effect> changes = new ArrayList<>(counter.pinTyped(answers, situation));
        changes.add(new Change.PremiumPaid(new gongji.household.record.ActionId(action.id()), premium,
                payment.funds(policies, situation.today()), payment.floor(policies, situation.today())));
        changes.add(new Change.PersonTold(relative.id(), Optional.of(situation.key()), notice(payment)));
        Deed deed = new Deed(NAME, visitor, Optional.of(relative.id()), lines(payment, premium),
                List.of(ruling.ruling()),
                counter.counsel().findLocal("premium", "premium-how", payment.region(), situation.today()));
        return deed.done(action, situation, counter, changes);
    }

    private Next linked(Visitor visitor, Answers answers, Situation situation) {
        List<Relative> relatives = Relatives.list(visitor, situation.today());
        if (relatives.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("premium.nobody"))
                    .offering(List.of(Start.of("bind").button())));
        }
        Optional<Relative> chosen = answers.find(RELATION)
                .flatMap(id -> Relatives.find(visitor, id, situation.today()));
        return chosen.isPresent()
                ? about(visitor, chosen.get(), answers, situation)
                : Next.Ask.of(NAME, RELATION).reading(new WhoQuestion(relatives.stream().map(Who::of).toList()));
    }

    private Next about(Visitor visitor, Relative relative, Answers answers, Situation situation) {
        Payment known = Payment.asKnown(visitor, relative, situation.today());
        PremiumRuling early = rule.judge(known.request(situation.today()), situation.today());
        if (isBarred(rule.judgeHolder(known.request(situation.today()), situation.today()))) {
            return refused(relative, early);
        }
        if (early.bindFirst()) {
            return bindFirst(visitor, relative);
        }
        if (!answers.has(THEIR_REGION)) {
            RegionQuestion place = PremiumSlots.place(relative.insurance().map(it -> it.region()));
            return Next.Ask.of(NAME, THEIR_REGION).reading(place);
        }
        if (!answers.has(SCHEME)) {
            return Next.Ask.of(NAME, SCHEME).reading(schemes(relative));
        }
        if (!answers.has(YEAR)) {
            return PremiumSlots.askYear(answers, situation.today());
        }
        Payment payment = Payment.of(visitor, relative, answers);
        if (visitor.passbook().isPremiumPaid(relative.id(), payment.year(), situation.today())) {
            return paidAlready(payment);
        }
        PremiumRuling ruling = rule.judge(payment.request(situation.today()), situation.today());
        boolean tooLittle = payment.most(policies, situation.today()).isLessThan(least(ruling));
        return ruling.isBarred() || tooLittle ? refused(relative, ruling)
                : judged(payment, ruling, answers, situation);
    }

    /** A year is paid for once: who paid too early or too much cancels first. */
    private static Next paidAlready(Payment payment) {
        return Next.Refused.saying(Outgoing
                .said(Phrase.of("premium.paid-already")
                        .with("who", Who.name(payment.relative()))
                        .with("year", payment.year().toString()))
                .offering(List.of(Start.of("premium-status").button(), Start.of("premium-cancel").button())));
    }

    /** Nothing is paid where the rules say no, nor where nobody knows. */
    private static boolean isBarred(Ruling ruling) {
        return ruling.is(Verdict.NO) || ruling.is(Verdict.UNKNOWN);
    }

    private Next refused(Relative relative, PremiumRuling ruling) {
        return Next.Refused.saying(words.verdict(ruling,
                Phrase.of("premium.refused").with("who", Who.name(relative))));
    }

    /** A premium is paid under a binding: one that is still asked for has to be waited for, otherwise it is made now. */
    private static Next bindFirst(Visitor visitor, Relative relative) {
        boolean asked = visitor.family()
                .listShared()
                .stream()
                .anyMatch(it -> it.binding().state().isPending() && it.other().id().equals(relative.id()));
        Phrase words = Phrase.of(asked ? "premium.bind-pending" : "premium.bind-first").with("who", Who.name(relative));
        Start next = asked ? Start.of("balance") : Start.of("bind").with("relation", relative.kin().code());
        return Next.Refused.saying(Outgoing.said(words).offering(List.of(next.button())));
    }

    private Next judged(Payment payment, PremiumRuling ruling, Answers answers, Situation situation) {
        AmountQuestion allowed = allowed(payment, ruling, situation.today());
        if (answers.text(AMOUNT.id()).flatMap(allowed::restore).isEmpty()) {
            Phrase key = Phrase.of(ruling.amount().isPresent() ? "premium.amount.ask" : "premium.amount.ask-unknown");
            Phrase prompt = key.with("least", new Value.Amount(allowed.least()))
                    .with("most", new Value.Amount(allowed.most()));
            return Next.Ask.of(NAME, AMOUNT)
                    .reading(allowed)
                    .below(words.reasons(ruling).toArray(Part[]::new))
                    .saying(prompt);
        }
        return counter.pinDue(NAME, answers, situation).orElseGet(() -> review(ruling));
    }

    /** What is known of the relative's insurance comes first, so that it is the first button; it is not taken unasked. */
    private static SchemeQuestion schemes(Relative relative) {
        List<Choice> all = new ArrayList<>(SCHEME.question().choices());
        String known = relative.insurance().map(it -> it.scheme().code()).orElse("");
        all.sort((one, other) -> Boolean.compare(other.id().equals(known), one.id().equals(known)));
        return new SchemeQuestion(new ChoiceQuestion(all));
    }

    private AmountQuestion allowed(Payment payment, PremiumRuling ruling, LocalDate today) {
        return new AmountQuestion(least(ruling).fen(), payment.most(policies, today).fen());
    }

    private static Money least(PremiumRuling ruling) {
        return ruling.amount().orElse(Money.ofFen(1));
    }

    private Next review(PremiumRuling ruling) {
        return Next.Review.of(NAME)
                .showing(words.lines(ruling))
                .below(words.cautions(ruling))
                .below(counter.worth());
    }

    private static List<Part.Line> lines(Payment payment, Premium premium) {
        return List.of(
                Deed.line("premium.relation.name", Who.name(payment.relative())),
                Deed.line("premium.their-region.name", new Value.Nested(RegionQuestion.name(payment.region()))),
                Deed.line("premium.year.name", new Value.Nested(Phrase.of("premium.year.of")
                        .with("year",
                                payment.year().toString()))),
                Deed.line("premium.amount.name", new Value.Amount(premium.amount().fen())));
    }

    private static Outgoing notice(Payment payment) {
        return Outgoing.said(Phrase.of("premium.notice")
                .with("name", Masked.name(payment.visitor().person().name()))
                .with("year", payment.year().toString()));
    }
}
