package gongji.dialogs.settle;

import static gongji.dialogs.settle.SettleDialog.AMOUNT;
import static gongji.dialogs.settle.SettleDialog.BALANCES;
import static gongji.dialogs.settle.SettleDialog.COST;
import static gongji.dialogs.settle.SettleDialog.OWN;
import static gongji.dialogs.settle.SettleDialog.REGION;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Situation;
import gongji.conversation.question.AmountQuestion;
import gongji.dialogs.Handbook;
import gongji.dialogs.OnRegister;
import gongji.household.account.Account;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Funds;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.ScopeRule;
import gongji.rules.settlement.Bill;
import gongji.rules.settlement.Bond;
import gongji.rules.settlement.Patient;
import gongji.rules.settlement.Settlement;
import gongji.rules.settlement.SettlementRequest;
import gongji.rules.settlement.Share;
import gongji.rules.settlement.Split;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the figures told into a request of {@link Settlement} and its split into a reply. */
final class Reckoning {

    private final Handbook handbook;
    private final Policies policies;
    private final Settlement settlement;
    private final ScopeRule scope;

    Reckoning(Handbook handbook) {
        this.handbook = handbook;
        this.policies = handbook.policies();
        this.settlement = new Settlement(policies);
        this.scope = new ScopeRule(policies);
    }

    /** {@return whether such a cost may not be paid at all, so that no figures are needed} */
    boolean isForbidden(Answers answers, LocalDate on) {
        return scope.judge(answers.get(COST), answers.get(REGION), on).is(Verdict.NO);
    }

    /** {@return which figure of a holder counts in that region: the balance, the part of former years, or what was transferred} */
    Phrase balancePrompt(RegionCode region, LocalDate on) {
        if (isGranted(region, on)) {
            return Phrase.of("settle.balance.ask-granted");
        }
        boolean carried = Funds.onlyCarried(policies.lookup(Parameter.FUNDS_USABLE, region, on));
        return Phrase.of(carried ? "settle.balance.ask-carried" : "settle.balance.ask");
    }

    /** {@return the question for that figure, with the own one as a button unless only what was set aside counts} */
    AmountQuestion offer(OnRegister register, AmountQuestion question, Answers answers, Situation situation) {
        RegionCode region = answers.get(REGION);
        if (isGranted(region, situation.today())) {
            return question;
        }
        Lookup usable = policies.lookup(Parameter.FUNDS_USABLE, region, situation.today());
        return register.offering(question, Funds.onlyCarried(usable) ? Account::carried : Account::free, situation);
    }

    /** {@return who pays what, with so many holders} */
    Outgoing reckon(Answers answers, int holders, LocalDate on) {
        RegionCode region = answers.get(REGION);
        Optional<Purse> own = answers.find(OWN).filter(fen -> fen > 0).map(Reckoning::purse);
        Patient patient = new Patient(Insured.of(Scheme.UNSAID, Standing.ACTIVE, region), own);
        List<Bond> bonds = new ArrayList<>();
        for (int i = 0; i < holders; i++) {
            bonds.add(bond(i, answers.get(BALANCES.get(i)), region, on));
        }
        Bill bill = new Bill(Money.ofFen(answers.get(AMOUNT)), answers.get(COST));
        return said(settlement.settle(new SettlementRequest(bill, patient, bonds), on), holders > 1);
    }

    private Bond bond(int place, long fen, RegionCode region, LocalDate on) {
        Insured who = Insured.of(Scheme.EMPLOYEE, Standing.ACTIVE, region);
        Bond.Terms terms = Bond.Terms.filed(place);
        if (isGranted(region, on)) {
            Optional<Money> granted = Optional.of(Money.ofFen(fen));
            terms = new Bond.Terms(terms.limit(), granted, terms.filed(), terms.chosen());
        }
        return new Bond(Integer.toString(place + 1), who, purse(fen), terms);
    }

    private boolean isGranted(RegionCode region, LocalDate on) {
        Lookup way = policies.lookup(Parameter.SETTLEMENT_FUNDING, region, on);
        return way instanceof Lookup.InForce found && !found.value().text().equals("on-call");
    }

    private Outgoing said(Split split, boolean several) {
        List<Part> parts = new ArrayList<>();
        if (split.isSplit()) {
            split.shares().forEach(share -> parts.add(new Part.Said(line(share))));
            parts.add(new Part.Said(amount("settle.cash", split.cash())));
        }
        if (!split.bestOrder().isEmpty()) {
            List<Value> names = split.bestOrder().stream().map(Reckoning::holder).toList();
            parts.add(new Part.Said(Phrase.of("settle.better").with("names", new Value.Joined(names))));
        }
        Outgoing said = handbook.say(split.ruling(), lead(split), parts);
        return atOnce(split.ruling()).filter(it -> several)
                .map(it -> handbook.telling(said, it, 1 + parts.size()))
                .orElse(said);
    }

    /** That one payment takes only so many holders decides the split, so it is told even where there are graver grounds. */
    private static Optional<Reason> atOnce(Ruling ruling) {
        return ruling.reasons().stream().filter(it -> it.rule().equals(Settlement.HOLDERS_IN_ONE_PAYMENT)).findFirst();
    }

    /** Where the cost may be paid and only nobody is there to pay it, that is said instead of a refusal of the cost. */
    private static Phrase lead(Split split) {
        return split.ruling().is(Verdict.NO) && split.isSplit() ? Phrase.of("settle.lead.nobody")
                : Handbook.lead("settle", split.ruling());
    }

    private static Phrase line(Share share) {
        return share.holder()
                .map(number -> amount("settle.holder-pays", share.amount()).with("name", holder(number)))
                .orElseGet(() -> amount("settle.own-pays", share.amount()));
    }

    private static Phrase amount(String key, Money money) {
        return Phrase.of(key).with("amount", new Value.Amount(money.fen()));
    }

    private static Value holder(String number) {
        return new Value.Nested(Phrase.of("settle.holder").with("number", number));
    }

    private static Purse purse(long fen) {
        return Purse.of(Money.ofFen(fen), Money.ofFen(fen));
    }
}
