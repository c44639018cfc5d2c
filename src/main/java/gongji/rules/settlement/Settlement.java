package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.scope.ScopeRule;
import gongji.rules.settlement.Share.From;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a bill is split: the patient's own account first, then the holders in the order of the region, then cash. Limits,
 * minimum balances and quotas are respected; whoever may not pay is left out and the reason is told. Thread-safe.
 */
public final class Settlement {

    private final Policies policies;
    private final ScopeRule scope;

    /** Settles by these policies. */
    public Settlement(Policies policies) {
        this.policies = policies;
        this.scope = new ScopeRule(policies);
    }

    /** {@return who pays what of the bill on that day} */
    public Split settle(SettlementRequest request, LocalDate on) {
        Findings findings = new Findings(on);
        Ruling allowed = scope.judge(request.bill().cost(), request.patient().who().region(), on);
        findings.addAll(allowed);
        if (allowed.is(Verdict.NO)) {
            return new Split(findings.ruling(), List.of(), request.bill().amount(), List.of());
        }
        ownFirst(request, on, findings);
        List<Source> sources = sources(request, on, findings);
        Lookup order = policies.lookup(Parameter.SETTLEMENT_ORDER, request.patient().who().region(), on);
        Rules rules = new Rules(order, most(request, on, findings));
        return split(request, rules, sources, findings);
    }

    /**
     * What the region says about several holders.
     *
     * @param most how many of them may pay one bill
     */
    private record Rules(Lookup order, long most) {

        boolean orderMayBeChosen() {
            return Order.mayBeChosen(order, most < Long.MAX_VALUE);
        }
    }

    private Split split(SettlementRequest request, Rules rules, List<Source> sources, Findings findings) {
        List<Share> shares = new ArrayList<>();
        Money rest = request.bill().amount();
        Optional<Share> own = own(request.patient(), rest);
        if (own.isPresent()) {
            shares.add(own.get());
            rest = rest.minus(own.get().amount());
        }
        List<Source> ordered = Order.sort(sources, rules.orderMayBeChosen());
        if (sources.size() > 1) {
            tellOrder(rules, findings);
        }
        List<Share> given = take(ordered, rest, rules.most());
        shares.addAll(given);
        Money cash = rest.minus(sum(given));
        return new Split(findings.ruling(), shares, cash, better(ordered, rest, rules, cash));
    }

    private void ownFirst(SettlementRequest request, LocalDate on, Findings findings) {
        if (request.patient().own().isPresent()) {
            Lookup first = policies.lookup(Parameter.SETTLEMENT_OWN_FIRST, request.patient().who().region(), on);
            boolean local = first.level() != Level.NATION;
            findings.aside(local ? "own-first" : "own-first-common", Verdict.YES, first);
        }
    }

    private static Optional<Share> own(Patient patient, Money rest) {
        return patient.own()
                .map(it -> it.free().min(rest))
                .filter(it -> !it.isZero())
                .map(it -> new Share(Optional.empty(), it, From.ACCOUNT));
    }

    private List<Source> sources(SettlementRequest request, LocalDate on, Findings findings) {
        Eligible eligible = new Eligible(policies, on, findings);
        if (!eligible.patient(request.patient())) {
            return List.of();
        }
        Available available = new Available(policies, on, findings);
        List<Source> sources = new ArrayList<>();
        for (Bond bond : request.bonds()) {
            if (eligible.holder(bond, request.patient(), request.bill().cost()) == Verdict.YES) {
                sources.add(available.of(bond, request.patient()));
            } else {
                findings.caution("holder-left-out");
            }
        }
        return sources;
    }

    private long most(SettlementRequest request, LocalDate on, Findings findings) {
        Lookup most = policies.lookup(Parameter.SETTLEMENT_HOLDERS, request.patient().who().region(), on);
        if (most instanceof Lookup.InForce it && it.value() instanceof Value.Count count) {
            findings.aside("holders-in-one-payment", Verdict.YES, most);
            return count.number();
        }
        return Long.MAX_VALUE;
    }

    private static void tellOrder(Rules rules, Findings findings) {
        boolean known = rules.order() instanceof Lookup.InForce;
        findings.aside("order", known ? Verdict.YES : Verdict.UNKNOWN, rules.order());
        if (!known && rules.orderMayBeChosen()) {
            findings.caution("choose-holder");
        }
    }

    /** Takes from one after the other; who can give nothing does not count among those who may pay. */
    private static List<Share> take(List<Source> ordered, Money amount, long most) {
        List<Share> shares = new ArrayList<>();
        Money rest = amount;
        for (Source source : ordered) {
            Money part = source.most().min(rest);
            if (!part.isZero() && shares.size() < most) {
                shares.add(source.give(part));
                rest = rest.minus(part);
            }
        }
        return shares;
    }

    private static List<String> better(List<Source> ordered, Money rest, Rules rules, Money cash) {
        if (!rules.orderMayBeChosen()) {
            return List.of();
        }
        List<Share> best = take(Order.largestFirst(ordered), rest, rules.most());
        Money least = rest.minus(sum(best));
        return least.isLessThan(cash) ? best.stream().flatMap(it -> it.holder().stream()).toList() : List.of();
    }

    private static Money sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    }
}
