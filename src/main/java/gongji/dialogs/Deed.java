package gongji.dialogs;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.household.Change;
import gongji.household.Visitor;
import gongji.household.people.Masked;
import gongji.household.people.PersonId;
import gongji.household.record.Authority;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.household.record.UsedValue;
import gongji.knowledge.answer.Counsel;
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
import java.util.stream.Stream;

/**
 * Something a person had done, on its way to the receipt. The sentences are {@code <dialog>.done}, {@code <dialog>.receipt} for
 * the title and {@code <dialog>.left} for what is left to do in the official channel, each with the manner behind it if there is one.
 *
 * @param visitor for whom it was done
 * @param whom the other side
 * @param lines what the receipt says; names masked
 * @param rulings what the rules said; every value they used is kept with the receipt
 * @param steps how to do the same in the official channel
 * @param manner such as {@code -request} where only a request was taken back; empty for the usual
 */
public record Deed(DialogName what, Visitor visitor, Optional<PersonId> whom, List<Part.Line> lines,
        List<Ruling> rulings,
        Optional<Counsel.Steps> steps, String manner) {

    public Deed {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
    }

    /** A deed of the usual manner. */
    public Deed(DialogName what, Visitor visitor, Optional<PersonId> whom, List<Part.Line> lines, List<Ruling> rulings,
            Optional<Counsel.Steps> steps) {
        this(what, visitor, whom, lines, rulings, steps, "");
    }

    /** {@return one line of a card that cannot be corrected} */
    public static Part.Line line(String key, Value value) {
        return new Part.Line(Phrase.of(key), value, Optional.empty());
    }

    /** {@return the sentence that says what a registration here is worth} */
    public static Phrase worth(Authority authority) {
        if (authority.counts()) {
            return Phrase.of("counter.worth.binding").with("body", authority.body().orElse(""));
        }
        return authority.body()
                .map(body -> Phrase.of("counter.worth.body").with("body", body))
                .orElse(Phrase.of("counter.worth.nobody"));
    }

    /** {@return the line that says for whom it was done} */
    public static Part.Line whose(Visitor visitor) {
        return line("counter.receipt.who", new Value.Words(Masked.name(visitor.person().name())));
    }

    /** {@return the end: these changes, the receipt, and what the person reads} */
    public Next.Done done(ActionId action, Situation situation, Counter counter, List<? extends Effect> changes) {
        Receipt receipt = receipt(action, situation, counter);
        List<Effect> effects = new ArrayList<>(changes);
        effects.add(new Change.ReceiptIssued(receipt));
        return new Next.Done(List.of(told(receipt)), effects, List.of());
    }

    private Receipt receipt(ActionId engineAction, Situation situation, Counter counter) {
        gongji.household.record.ActionId action = new gongji.household.record.ActionId(engineAction.id());
        ReceiptNumber number = ReceiptNumber.of(action, situation.today());
        List<Part.Line> all = new ArrayList<>();
        all.add(line("counter.receipt.number", new Value.Words(number.text())));
        all.add(line("counter.receipt.day", Receipt.moment(situation.now())));
        all.add(whose(visitor));
        all.addAll(lines);
        all.add(line("counter.receipt.worth", new Value.Nested(worth(counter.authority()))));
        return new Receipt(number, action, what.name(), visitor.person().id(), whom, situation.now(), versions(),
                words(new Part.Card(sentence(".receipt"), all), counter));
    }

    private Receipt.Words words(Part.Card card, Counter counter) {
        List<Part> below = new ArrayList<>();
        Optional<Counsel.Steps> left = steps.filter(it -> !counter.authority().counts());
        if (!counter.authority().counts()) {
            below.add(new Part.Said(sentence(".left")));
        }
        left.ifPresent(it -> below.add(new Part.Written(it.words())));
        new Grounds(counter.handbook()).card(versions()).ifPresent(below::add);
        Stream<Source> grounds = rulings.stream().flatMap(it -> counter.handbook().explain(it).sources().stream());
        Stream<Source> ways = left.stream().flatMap(it -> it.sources().stream());
        return new Receipt.Words(card, below, Stream.concat(grounds, ways).distinct().toList());
    }

    private Outgoing told(Receipt receipt) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(sentence(".done")));
        parts.addAll(receipt.words().parts());
        return new Outgoing(parts, List.of(Start.of("receipt").button(), Start.of("balance").button()),
                receipt.words().sources().orElse(List.of()), Frame.NONE);
    }

    private Phrase sentence(String which) {
        return Phrase.of(what.name() + which + manner);
    }

    private List<UsedValue> versions() {
        return rulings.stream().flatMap(it -> UsedValue.listOf(it).stream()).distinct().toList();
    }
}
