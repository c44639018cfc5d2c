package gongji.dialogs.receipt;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Grounds;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fetches a receipt that the person is a side of. */
public final class ReceiptDialog implements Dialog {

    private static final DialogName NAME = new DialogName("receipt");
    private static final Slot<ReceiptNumber> NUMBER = Slot.of("number", new ReceiptQuestion(List.of()));
    /** The dialog that takes papers that were wanted later. */
    private static final String PAPERS = "papers";
    private static final int MOST_BUTTONS = 5;

    private final Counter counter;
    private final Grounds grounds;

    /** Shows receipts to whoever the counter knows. */
    public ReceiptDialog(Counter counter) {
        this.counter = counter;
        this.grounds = new Grounds(counter.handbook());
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
        return List.of(Step.of(NUMBER));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers))
                .orElseGet(() -> Next.Refused.saying(counter.guest(NAME)));
    }

    private Next linked(Visitor visitor, Answers answers) {
        List<Receipt> all = visitor.listReceipts();
        if (all.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("receipt.none")));
        }
        if (!answers.has(NUMBER)) {
            List<Receipt> latest = all.subList(0, Math.min(all.size(), MOST_BUTTONS));
            return Next.Ask.of(NAME, NUMBER).reading(new ReceiptQuestion(latest));
        }
        return visitor.findReceipt(answers.get(NUMBER))
                .<Next>map(receipt -> Next.Done.saying(shown(receipt, visitor)))
                .orElseGet(() -> new Next.Again(NUMBER.id(), Phrase.of("receipt.unknown"), List.of()));
    }

    /** What was kept is said again; of a receipt from before that, what there is. */
    private Outgoing shown(Receipt receipt, Visitor visitor) {
        Receipt.Words words = receipt.words();
        List<Part> parts = new ArrayList<>(words.parts());
        if (words.sources().isEmpty()) {
            grounds.card(receipt.versions()).ifPresent(parts::add);
            if (!words.below().isEmpty()) {
                parts.add(new Part.Said(Phrase.of("receipt.not-kept")));
            }
        }
        now(receipt, visitor).ifPresent(it -> parts.add(1, new Part.Said(it)));
        return new Outgoing(parts, List.of(Start.of("balance").button()), words.sources().orElse(List.of()),
                Frame.NONE);
    }

    /** Where it stands now what was asked for then: the binding, that with the other side whose papers were given, or the premium. */
    private static Optional<Phrase> now(Receipt receipt, Visitor visitor) {
        Optional<Phrase> premium = visitor.passbook()
                .listPremiums()
                .stream()
                .filter(it -> it.id().equals(receipt.action().id()))
                .findFirst()
                .map(it -> Phrase.of("receipt.now")
                        .with("state", Phrase.of("premium-state." + code(it.state()))));
        return premium.or(() -> binding(receipt, visitor).map(ReceiptDialog::now));
    }

    private static Phrase now(Binding binding) {
        Binding.Step step = binding.steps().getLast();
        return Phrase.of(step.note().isPresent() ? "receipt.now-because" : "receipt.now")
                .with("state", Phrase.of("binding-state." + code(step.state())))
                .with("why", step.note().orElse(""));
    }

    private static Optional<Binding> binding(Receipt receipt, Visitor visitor) {
        Optional<Binding> made = visitor.family().findShared(BindingId.of(receipt.action())).map(Shared::binding);
        boolean papers = receipt.what().equals(PAPERS);
        return made.or(() -> visitor.family()
                .listShared()
                .stream()
                .filter(it -> papers && receipt.whom().equals(Optional.of(it.other().id())))
                .map(Shared::binding)
                .reduce((former, last) -> last));
    }

    private static String code(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
