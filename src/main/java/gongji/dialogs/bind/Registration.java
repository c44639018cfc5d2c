package gongji.dialogs.bind;

import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.dialogs.Consents;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Grounds;
import gongji.dialogs.Proofs;
import gongji.household.Change;
import gongji.household.Relative;
import gongji.household.Visitor;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.household.record.UsedValue;
import gongji.knowledge.entry.Paper;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.rules.verdict.Ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns a confirmed request into a binding, its receipt and who is told. */
final class Registration {

    private final Visitor visitor;
    private final Counter counter;
    private final Situation situation;
    private final Request request;
    private final Ruling ruling;

    Registration(Visitor visitor, Counter counter, Situation situation, Request request) {
        this.visitor = visitor;
        this.counter = counter;
        this.situation = situation;
        this.request = request;
        this.ruling = request.judge();
    }

    Next done(gongji.conversation.engine.ActionId pressed, List<Change> pin) {
        ActionId action = new ActionId(pressed.id());
        Receipt receipt = receipt(action);
        List<Effect> effects = new ArrayList<>(pin);
        effects.add(binding(action));
        request.proofs()
                .forEach(
                        it -> effects.add(new Change.ProofGiven(BindingId.of(action), it, "proof", situation.now())));
        effects.add(new Change.ReceiptIssued(receipt));
        effects.add(notice(receipt));
        return new Next.Done(List.of(shown(receipt)), effects, List.of());
    }

    private Change.BindingMade binding(ActionId action) {
        Optional<Binding.AcceptedPaper> paper = talk().paper(Paper.Kind.PROMISE)
                .map(it -> new Binding.AcceptedPaper(it.id(), it.version(), it.hash()));
        return new Change.BindingMade(action, visitor.person().id(), request.party(), request.kin(), Terms.OPEN, paper,
                state(),
                situation.today(), due());
    }

    /** A first registration waits for papers, then for the other side, then for the counter, whichever is due. */
    private BindingState state() {
        if (request.proofFollows()) {
            return BindingState.AWAITING_PAPERS;
        }
        BindingState done = counter.authority().counts() ? BindingState.IN_FORCE : BindingState.REGISTERED;
        return due().stream().findFirst().orElse(done);
    }

    /** {@return what it has to pass besides the papers, in order} */
    private SortedSet<BindingState> due() {
        SortedSet<BindingState> due = new TreeSet<>();
        if (counter.consents().isDue(ruling)) {
            due.add(BindingState.AWAITING_CONSENT);
        }
        boolean doubtful = ruling.cautions().stream().anyMatch(it -> it.startsWith("question-"));
        if (request.proofFollows() || !request.proofs().isEmpty() || Consents.isOtherwiseOpen(ruling) || doubtful) {
            due.add(BindingState.AWAITING_OFFICE);
        }
        return due;
    }

    /** What has to happen before the binding is registered. */
    private Optional<Phrase> awaited() {
        return Optional.of(state())
                .filter(BindingState::isPending)
                .map(it -> Phrase.of("bind." + code(it)).with("where", Proofs.later(situation)));
    }

    private static String code(BindingState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Phrase stateWord() {
        return Phrase.of("binding-state." + code(state()));
    }

    private Receipt receipt(ActionId action) {
        ReceiptNumber number = ReceiptNumber.of(action, situation.today());
        Optional<gongji.household.people.PersonId> whom = request.relative().map(Relative::id);
        return new Receipt(number, action, "bind", visitor.person().id(), whom, situation.now(), versions(),
                words(number));
    }

    private Part.Card card(ReceiptNumber number) {
        List<Part.Line> lines = new ArrayList<>();
        lines.add(Deed.line("bind.receipt.number", new Value.Words(number.text())));
        lines.addAll(request.lines());
        lines.add(Deed.line("bind.receipt.beneficiary", new Value.Words(request.maskedName())));
        lines.add(Deed.line("bind.relation.name", request.shownKin()));
        lines.add(Deed.line("bind.receipt.state", new Value.Nested(stateWord())));
        lines.add(Deed.line(state().isPending() ? "bind.receipt.asked-on" : "bind.receipt.day",
                Receipt.moment(situation.now())));
        talk().paper(Paper.Kind.PROMISE)
                .ifPresent(
                        it -> lines.add(
                                Deed.line("bind.receipt.paper", new Value.Words(it.title() + " " + it.version()))));
        return new Part.Card(Phrase.of(state().isPending() ? "bind.receipt.asked" : "bind.receipt.title"), lines);
    }

    private Receipt.Words words(ReceiptNumber number) {
        Talk talk = talk();
        List<Part> below = new ArrayList<>();
        awaited().ifPresent(it -> below.add(new Part.Said(it)));
        below.add(counter.worth());
        List<Source> sources = new ArrayList<>(talk.sources(ruling));
        talk.stepsLeft(request.theirRegion()).ifPresent(steps -> {
            below.add(new Part.Said(Phrase.of("bind.receipt.left")));
            below.add(new Part.Written(steps.words()));
            sources.addAll(steps.sources());
        });
        new Grounds(counter.handbook()).card(versions()).ifPresent(below::add);
        return new Receipt.Words(card(number), below, sources.stream().distinct().toList());
    }

    private Outgoing shown(Receipt receipt) {
        return new Outgoing(receipt.words().parts(), buttons(), receipt.words().sources().orElse(List.of()),
                Frame.NONE);
    }

    private List<Choice> buttons() {
        Choice first = Start.of(state() == BindingState.AWAITING_PAPERS ? "papers" : "receipt").button();
        return List.of(first, Start.of("balance").button());
    }

    /** The holder's other chats hear of it; the other side is told, or asked, with the binding. */
    private Change notice(Receipt receipt) {
        Phrase mine = Phrase.of(state().isPending() ? "bind.notice.holder-asked" : "bind.notice.holder")
                .with("name", request.maskedName())
                .with("number", receipt.number().text());
        return new Change.PersonTold(visitor.person().id(), Optional.of(situation.key()), Outgoing.said(mine));
    }

    private List<UsedValue> versions() {
        return UsedValue.listOf(ruling);
    }

    private Talk talk() {
        return new Talk(counter, visitor.person().insured().region(), situation.today());
    }
}
