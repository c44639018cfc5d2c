package gongji.dialogs.limit;

import gongji.household.binding.Terms.Limit;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.rules.terms.TermsRule;
import gongji.rules.terms.TermsRule.LimitRuling;

/** Limits as the region has them. */
final class Limits {

    private Limits() {}

    /** {@return the limit of the kind the region has} */
    static Limit of(LimitRuling ruling, long fen) {
        boolean perPayment = ruling.limit().filter(it -> it == TermsRule.Limit.PER_PAYMENT).isPresent();
        return perPayment ? new Limit.PerPayment(Money.ofFen(fen)) : new Limit.InAll(Money.ofFen(fen));
    }

    static Value shown(Limit limit) {
        return new Value.Nested(switch (limit) {
            case Limit.None none -> Phrase.of("limit.none");
            case Limit.PerPayment per -> Phrase.of("limit.per-payment")
                    .with("amount",
                            new Value.Amount(per.most().fen()));
            case Limit.InAll all -> Phrase.of("limit.in-all").with("amount", new Value.Amount(all.most().fen()));
        });
    }
}
