package gongji.dialogs.quota;

import gongji.dialogs.Deed;
import gongji.dialogs.Shares;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.account.Account;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.rules.person.Purse;
import gongji.rules.terms.TermsRule;
import gongji.rules.terms.TermsRule.QuotaRuling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is set aside for one beneficiary, and what could be.
 *
 * @param before what is set aside now
 */
record Setting(QuotaRuling ruling, Money before) {

    /** An account with nothing in it, for a question about places only. */
    static final Purse EMPTY = Purse.of(Money.ZERO, Money.ZERO);

    static Setting of(TermsRule rule, Visitor visitor, Shared shared, LocalDate today) {
        Purse purse = visitor.passbook().findAccount().map(Account::purse).orElse(EMPTY);
        return new Setting(rule.judgeQuota(places(visitor, shared), purse, today),
                shared.binding().terms().quota().orElse(Money.ZERO));
    }

    static TermsRule.Places places(Visitor visitor, Shared shared) {
        return new TermsRule.Places(Shares.home(visitor), Shares.place(shared, visitor));
    }

    /** {@return the most that can be set aside for this beneficiary, what is set aside already counted in} */
    Money most() {
        return ruling.most().plus(before);
    }

    List<Part.Line> lines(Money wanted) {
        List<Part.Line> lines = new ArrayList<>();
        ruling.way()
                .ifPresent(it -> lines.add(Deed.line("quota.way", new Value.Nested(
                        Phrase.of("quota.way-" + it.name().toLowerCase(Locale.ROOT))))));
        lines.add(Deed.line("quota.before", new Value.Amount(before.fen())));
        lines.add(Deed.line("quota.after", new Value.Amount(wanted.fen())));
        return lines;
    }
}
