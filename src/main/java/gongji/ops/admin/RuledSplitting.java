package gongji.ops.admin;

import gongji.household.account.Account;
import gongji.household.account.Funds;
import gongji.household.account.Share;
import gongji.household.binding.Terms;
import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.settlement.Bill;
import gongji.rules.settlement.Bond;
import gongji.rules.settlement.Patient;
import gongji.rules.settlement.Settlement;
import gongji.rules.settlement.SettlementRequest;
import gongji.rules.settlement.Share.From;
import gongji.store.office.Splitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Splits bills as the rules of the day say. Immutable. */
public final class RuledSplitting implements Splitting {
    private final Policies policies;
    private final Settlement settlement;

    public RuledSplitting(Policies policies) {
        this.policies = policies;
        this.settlement = new Settlement(policies);
    }

    @Override
    public List<Share> split(Asked asked) {
        Bill bill = new Bill(asked.amount(), Cost.findByCode(asked.cost()).orElse(Cost.OUTPATIENT));
        Patient patient = new Patient(asked.patient().insured(), asked.own().map(Account::purse));
        List<Bond> bonds = new ArrayList<>();
        for (int i = 0; i < asked.holders().size(); i++) {
            bonds.add(bond(asked.holders().get(i), i));
        }
        return settlement.settle(new SettlementRequest(bill, patient, bonds), asked.day())
                .shares()
                .stream()
                .map(share -> share(share, asked))
                .toList();
    }

    private static Bond bond(Sharing sharing, int filed) {
        Terms terms = sharing.binding().terms();
        Bond.Terms agreed = new Bond.Terms(limit(terms.limit(), sharing.used()), terms.quota(), filed,
                OptionalInt.of(terms.place()));
        return new Bond(sharing.holder().id().id(), sharing.holder().insured(), sharing.account().purse(), agreed);
    }

    private static Optional<Money> limit(Terms.Limit limit, Money used) {
        return switch (limit) {
            case Terms.Limit.None it -> Optional.empty();
            case Terms.Limit.PerPayment it -> Optional.of(it.most());
            case Terms.Limit.InAll it -> Optional.of(it.most().minus(used).orZero());
        };
    }

    private Share share(gongji.rules.settlement.Share ruled, Asked asked) {
        PersonId payer = ruled.holder().map(PersonId::new).orElse(asked.patient().id());
        Money reserved = ruled.from() == From.ACCOUNT ? Money.ZERO : ruled.amount();
        return new Share(payer, ruled.amount(), ruled.holder().isPresent() ? funds(payer, asked) : Funds.ALL, reserved);
    }

    private Funds funds(PersonId payer, Asked asked) {
        RegionCode region = asked.holders()
                .stream()
                .filter(it -> it.holder().id().equals(payer))
                .flatMap(it -> it.holder().insurance().stream())
                .findFirst()
                .map(it -> it.region())
                .orElse(RegionCode.NATION);
        boolean carried = gongji.rules.person.Funds
                .onlyCarried(policies.lookup(Parameter.FUNDS_USABLE, region, asked.day()));
        return carried ? Funds.CARRIED_ONLY : Funds.ALL;
    }
}
