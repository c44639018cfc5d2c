package gongji.store.register;

import gongji.household.Change;
import gongji.household.binding.BindingState;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows when the beneficiary of a binding said yes or no: a receipt for either side, and that each is told of it.
 *
 * @param state what the binding became by it
 * @param way how the answer was given: the key {@code office.consent-<way>}; whoever answered in a chat of their own has the receipt
 *     from that turn already
 */
public record Consented(Sides sides, BindingState state, String way, Instant at, LocalDate day) {

    /** How an answer in the beneficiary's own chat is called. */
    static final String IN_CHAT = "in-chat";

    /** {@return the changes} */
    public List<Change> changes() {
        PersonId holder = sides.binding().holder();
        Receipt mine = receipt("holder", holder, sides.typed());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.ReceiptIssued(mine));
        changes.add(sides.tellHolder(words("holder", mine)));
        if (!way.equals(IN_CHAT)) {
            Receipt theirs = receipt("counter", sides.binding().beneficiary(), sides.holder());
            changes.add(new Change.ReceiptIssued(theirs));
            changes.add(sides.tellBeneficiary(
                    Outgoing.said(words("beneficiary", theirs).with("name", sides.holder()))));
        }
        return changes;
    }

    private boolean agreed() {
        return !state.isOver();
    }

    private Phrase next() {
        return Phrase.of(state == BindingState.AWAITING_OFFICE ? "office.consent-then-office" : "office.consent-then");
    }

    private Phrase words(String side, Receipt receipt) {
        return Phrase.of("office.consent-" + (agreed() ? "agreed-" : "refused-") + side)
                .with("number", receipt.number().text())
                .with("next", next())
                .with("way", Phrase.of("office.consent-" + way));
    }

    /** Each side has a receipt that names the other; nobody else's shows it. */
    private Receipt receipt(String side, PersonId who, String other) {
        ActionId action = new ActionId(side + "-" + sides.binding().id().id());
        ReceiptNumber number = ReceiptNumber.of(action, day);
        Phrase answer = Phrase.of(agreed() ? "consent.answer.accept" : "consent.answer.refuse");
        Part.Card card = new Part.Card(Phrase.of(agreed() ? "consent.receipt" : "consent.refusal"),
                List.of(line("counter.receipt.number", new Value.Words(number.text())),
                        line("counter.receipt.day", Receipt.moment(at)),
                        line("counter.receipt.who",
                                new Value.Words(side.equals("holder") ? sides.holder() : sides.beneficiary())),
                        line("office.consent-with." + side, new Value.Words(other)),
                        line("consent.answer.name", new Value.Nested(answer)),
                        line("office.consent-how", new Value.Nested(Phrase.of("office.consent-" + way)))));
        return new Receipt(number, action, "consent", who, Optional.empty(), at, List.of(), Receipt.Words.of(card));
    }

    private static Part.Line line(String key, Value value) {
        return new Part.Line(Phrase.of(key), value, Optional.empty());
    }
}
