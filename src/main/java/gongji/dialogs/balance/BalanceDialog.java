package gongji.dialogs.balance;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.household.Visitor;
import gongji.household.account.Account;
import gongji.household.binding.BindingState;
import gongji.message.Chart;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Funds;
import gongji.rules.region.RegionCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the account, with its day, and both sides of every binding that is not over. Asks nothing. */
public final class BalanceDialog implements Dialog {

    private static final DialogName NAME = new DialogName("balance");

    /** Never asked: who is not named means the person. */
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());

    /** Never asked: 「我妈的绑定办好了吗」 wants to see no money. */
    private static final Slot<String> ABOUT = Slot.of("about",
            new ChoiceQuestion(List.of(Choice.of("status", Phrase.of("balance.family")))));

    private final Counter counter;
    private final Policies policies;

    public BalanceDialog(Counter counter) {
        this.counter = counter;
        this.policies = counter.handbook().policies();
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
        return List.of();
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        Optional<KinSaid> whose = answers.said(RELATION).filter(said -> said.kin() != Kin.SELF);
        if (answers.said(ABOUT).isPresent()) {
            return counter.forLinked(NAME, "balance-check", situation,
                    visitor -> Next.Done.saying(bindings(visitor, whose, situation)));
        }
        return counter.forLinked(NAME, "balance-check", situation,
                visitor -> Next.Done.saying(whose.map(said -> others(visitor, said))
                        .orElseGet(() -> shown(visitor, situation))));
    }

    /** What somebody else has is for them to see; only what is between the two of them is told. */
    private static Outgoing others(Visitor visitor, KinSaid whose) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(Phrase.of("balance.others").with("who", whose.shown())));
        parts.addAll(new Sharing(visitor, Optional.of(whose)).parts());
        return new Outgoing(parts, List.of(Choice.of("balance", Phrase.of("balance.my-own")),
                Start.of("history").button(), Start.of("link").button()), List.of(), Frame.NONE);
    }

    /** How it stands with the bindings, of one relative where one was named. */
    private Outgoing bindings(Visitor visitor, Optional<KinSaid> whose, Situation situation) {
        Sharing sharing = new Sharing(visitor, whose);
        List<Part> parts = new ArrayList<>(sharing.inFull(situation.today()));
        counter.worth(sharing.listed()).ifPresent(parts::add);
        List<Choice> choices = new ArrayList<>();
        if (sharing.listed().stream().anyMatch(it -> it.binding().state() == BindingState.AWAITING_PAPERS)) {
            choices.add(Start.of("papers").button());
        }
        choices.addAll(List.of(Start.of("bind").button(), Start.of("receipt").button(),
                Choice.of("balance", Phrase.of("balance.my-own"))));
        return new Outgoing(parts, choices, List.of(), Frame.NONE);
    }

    private Outgoing shown(Visitor visitor, Situation situation) {
        List<Part> parts = new ArrayList<>();
        visitor.passbook().findAccount().ifPresentOrElse(account -> {
            parts.add(card(account, visitor, situation));
            parts.add(new Part.Drawn(bars(account)));
        }, () -> parts.add(new Part.Said(Phrase.of("balance.no-account"))));
        Sharing sharing = new Sharing(visitor);
        parts.addAll(sharing.parts());
        counter.worth(sharing.listed()).ifPresent(parts::add);
        return new Outgoing(parts, List.of(Start.of("history").button(), Start.of("bind").button()), List.of(),
                Frame.NONE);
    }

    private Part.Card card(Account account, Visitor visitor, Situation situation) {
        List<Part.Line> lines = new ArrayList<>();
        lines.add(Deed.line("balance.as-of", new Value.Day(account.asOf())));
        lines.add(money("balance.whole", account.whole()));
        lines.add(money("balance.current", account.current()));
        lines.add(money("balance.carried", account.carried()));
        if (!account.reserved().isZero()) {
            lines.add(money("balance.reserved", account.reserved()));
        }
        visitor.person()
                .insurance()
                .flatMap(insurance -> usable(account, insurance.region(), situation))
                .ifPresent(lines::add);
        return new Part.Card(Phrase.of("balance.card"), lines);
    }

    private static Chart bars(Account account) {
        List<Chart.Bar> bars = new ArrayList<>();
        bars.add(new Chart.Bar(said("current"), account.current().fen()));
        bars.add(new Chart.Bar(said("carried"), account.carried().fen()));
        if (!account.reserved().isZero()) {
            bars.add(new Chart.Bar(said("reserved"), account.reserved().fen()));
        }
        return new Chart.Bars(Phrase.of("balance.bars"), bars);
    }

    private static Value said(String name) {
        return new Value.Nested(Phrase.of("balance." + name));
    }

    /** How much of it relatives may use; not said where the rules of the region are not known. */
    private Optional<Part.Line> usable(Account account, RegionCode region, Situation situation) {
        Lookup usable = policies.lookup(Parameter.FUNDS_USABLE, region, situation.today());
        Lookup minimum = policies.lookup(Parameter.FUNDS_MINIMUM, region, situation.today());
        return usable instanceof Lookup.InForce
                ? Optional.of(money("balance.usable", Funds.usable(account.purse(), usable, minimum)))
                : Optional.empty();
    }

    private static Part.Line money(String key, Money money) {
        return Deed.line(key, new Value.Amount(money.fen()));
    }
}
