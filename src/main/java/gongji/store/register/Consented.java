package gongji.store.register;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What follows when the beneficiary of a binding agreed outside a linked chat: the receipt, and that both sides are told of it. */
public final class Consented {
    private Consented() {}

    /**
     * {@return the changes}
     *
     * @param way how the beneficiary agreed: the key {@code office.consent-<way>}
     */
    public static List<Change> changes(Binding binding, String way, Instant at, LocalDate today) {
        Receipt receipt = receipt(binding, way, at, today);
        Phrase words = Phrase.of("office.consent-recorded")
                .with("number", receipt.number().text())
                .with("way", Phrase.of("office.consent-" + way));
        return List.of(new Change.ReceiptIssued(receipt),
                new Change.PersonTold(binding.holder(), Optional.empty(), Outgoing.said(words)),
                new Change.PersonTold(binding.beneficiary(), Optional.empty(), Outgoing.said(words)));
    }

    private static Receipt receipt(Binding binding, String way, Instant at, LocalDate today) {
        ActionId action = new ActionId("counter-" + binding.id().id());
        ReceiptNumber number = ReceiptNumber.of(action, today);
        Part.Card card = new Part.Card(Phrase.of("consent.receipt"),
                List.of(line("counter.receipt.number", new Value.Words(number.text())),
                        line("counter.receipt.day", new Value.Day(today)),
                        line("office.consent-how", new Value.Nested(Phrase.of("office.consent-" + way)))));
        return new Receipt(number, action, "consent", binding.beneficiary(), Optional.of(binding.holder()), at, card,
                List.of(), List.of());
    }

    private static Part.Line line(String key, Value value) {
        return new Part.Line(Phrase.of(key), value, Optional.empty());
    }
}
