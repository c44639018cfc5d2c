package gongji.dialogs;

import gongji.household.Visitor;
import gongji.household.account.Premium;
import gongji.household.people.PersonId;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The premiums a visitor paid or got, as they may be shown. */
public final class Premiums {

    private Premiums() {}

    /** {@return those the visitor paid and can still take back} */
    public static List<Premium> open(Visitor visitor) {
        return visitor.passbook().listPremiums().stream().filter(it -> it.state() == Premium.State.PAID).toList();
    }

    /** {@return a premium the visitor paid, to be chosen by its id} */
    public static Who who(Premium premium, Visitor visitor, LocalDate today) {
        Phrase label = Phrase.of("counter.premium.of")
                .with("who", name(premium.beneficiary(), visitor, today))
                .with("year", premium.year().toString())
                .with("amount", new Value.Amount(premium.amount().fen()));
        return visitor.family()
                .findRelative(premium.beneficiary(), today)
                .map(it -> Who.of(premium.id(), it, new Value.Nested(label)))
                .orElseGet(() -> Who.nobody(premium.id(), label));
    }

    /** {@return one line a premium: for whom or by whom, how much, when, and where it stands} */
    public static Part.Line line(Premium premium, PersonId other, Visitor visitor, LocalDate today) {
        Phrase name = Phrase.of("counter.premium.line")
                .with("who", name(other, visitor, today))
                .with("year", premium.year().toString());
        Phrase value = Phrase.of("counter.premium.state")
                .with("amount", new Value.Amount(premium.amount().fen()))
                .with("day", new Value.Day(premium.day()))
                .with("state", Phrase.of("premium-state." + premium.state().name().toLowerCase(Locale.ROOT)));
        return new Part.Line(name, new Value.Nested(value), Optional.empty());
    }

    private static Value name(PersonId id, Visitor visitor, LocalDate today) {
        return visitor.family()
                .findRelative(id, today)
                .map(Who::name)
                .orElse(new Value.Nested(Phrase.of("counter.premium.former")));
    }
}
