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
import gongji.household.Visitor;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.household.record.UsedValue;
import gongji.knowledge.answer.Terms;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches a receipt that the person is a side of. */
public final class ReceiptDialog implements Dialog {

    private static final DialogName NAME = new DialogName("receipt");
    private static final Slot<ReceiptNumber> NUMBER = Slot.of("number", new ReceiptQuestion(List.of()));
    private static final int MOST_BUTTONS = 5;

    private final Counter counter;
    private final Policies policies;

    /** Shows receipts; the policies tell whether the first day of a rule is known exactly. */
    public ReceiptDialog(Counter counter) {
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
                .<Next>map(receipt -> Next.Done.saying(shown(receipt)))
                .orElseGet(() -> new Next.Again(NUMBER.id(), Phrase.of("receipt.unknown"), List.of()));
    }

    private Outgoing shown(Receipt receipt) {
        List<Part> parts = new ArrayList<>();
        parts.add(receipt.card());
        List<Part.Line> versions = receipt.versions().stream().flatMap(it -> version(it).stream()).distinct().toList();
        if (!versions.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("receipt.versions"), versions));
        }
        parts.addAll(receipt.leftToDo());
        return new Outgoing(parts, List.of(Start.of("balance").button()), List.of(), Frame.NONE);
    }

    /** One line a rule that was used: where it is from and since when. */
    private Optional<Part.Line> version(UsedValue used) {
        return used.since().map(since -> {
            Phrase name = Phrase.of("receipt.version")
                    .with("region", Terms.region(used.region().orElse(RegionCode.NATION)));
            return new Part.Line(name,
                    new Value.Nested(Phrase.of("receipt.since").with("day", Terms.since(since, isExact(used)))),
                    Optional.empty());
        });
    }

    /** A rule whose file has changed since then is taken at its word. */
    private boolean isExact(UsedValue used) {
        return used.asked()
                .map(it -> policies.lookup(it.name(), it.region(), it.on()))
                .filter(it -> it instanceof Lookup.InForce found && used.since().equals(Optional.of(found.since())))
                .map(it -> it instanceof Lookup.InForce found && found.isSinceExact())
                .orElse(true);
    }
}
