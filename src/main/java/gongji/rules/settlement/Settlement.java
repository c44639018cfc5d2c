package gongji.rules.settlement;

import gongji.rules.money.Money;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.scope.ScopeRule;
import gongji.rules.settlement.Share.From;
import gongji.rules.sharing.SharingBegun;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a bill is split: the patient's own account first, then the holders in the order of the region, then cash. Limits,
 * minimum balances and quotas are respected; whoever may not pay is left out and the reason is told. Thread-safe.
 */
public final class Settlement {

    /** Name in reasons of how many holders one payment takes. */
    public static final String HOLDERS_IN_ONE_PAYMENT = "holders-in-one-payment";

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
        if (ScopeRule.refusesCost(allowed)) {
            return new Split(findings.ruling(), List.of(), request.bill().amount(), List.of());
        }
        ownFirst(request, on, findings);
        if (allowed.is(Verdict.UNKNOWN) && SharingBegun.isTold(allowed)) {
            return ownOnly(request, findings);
        }
        Pool pool = allowed.is(Verdict.NO) ? Pool.EMPTY : pool(request, on, findings);
        Lookup order = policies.lookup(Parameter.SETTLEMENT_ORDER, request.patient().who().region(), on);
        Rules rules = rules(order, findings);
        return split(request, rules, pool, findings);
    }

    /**
     * What the region says about several holders.
     *
     * @param atOnce how many of them may pay one bill
     * @param inAll how many may share their accounts with one person at all: the first who filed
     */
    private record Rules(Lookup order, long atOnce, long inAll) {

        boolean orderMayBeChosen() {
            return Order.mayBeChosen(order, atOnce < Long.MAX_VALUE);
        }

        long most() {
            return Math.min(atOnce, inAll);
        }
    }

    private Split split(SettlementRequest request, Rules rules, Pool pool, Findings findings) {
        List<Share> shares = new ArrayList<>();
        Money rest = request.bill().amount();
        Optional<Share> own = own(request.patient(), rest);
        if (own.isPresent()) {
            shares.add(own.get());
            rest = rest.minus(own.get().amount());
        }
        List<Source> ordered = walletLast(request.patient(),
                Order.sort(pool.sources(), rules.orderMayBeChosen()), rules.order().asked(), findings);
        if (ordered.size() > 1) {
            tellOrder(rules, findings);
        }
        List<Share> given = take(ordered, rest, rules.most());
        shares.addAll(given);
        Money cash = rest.minus(sum(given));
        if (shares.isEmpty() && !cash.isZero() && findings.verdict() != Verdict.NO) {
            new Nobody(policies, rules.order().asked(), findings).tell(request.bonds(), pool);
        }
        return new Split(findings.ruling(), shares, cash, better(ordered, rest, rules, cash));
    }

    /** Where it is not known that anybody could share, only the patient's own account pays. */
    private static Split ownOnly(SettlementRequest request, Findings findings) {
        Money amount = request.bill().amount();
        List<Share> shares = own(request.patient(), amount).stream().toList();
        return new Split(findings.ruling(), shares, amount.minus(sum(shares)), List.of());
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

    private Pool pool(SettlementRequest request, LocalDate on, Findings findings) {
        Eligible eligible = new Eligible(policies, on, findings);
        if (!eligible.patient(request.patient())) {
            return Pool.EMPTY;
        }
        Available available = new Available(policies, on, findings);
        List<Source> sources = new ArrayList<>();
        Verdict leftOut = Verdict.NO;
        for (Bond bond : request.bonds()) {
            Verdict may = eligible.holder(bond, request.patient(), request.bill().cost());
            if (may == Verdict.YES) {
                sources.add(available.of(bond, request.patient()));
            } else {
                findings.caution("holder-left-out");
                leftOut = may == Verdict.NO ? leftOut : Verdict.UNKNOWN;
            }
        }
        return new Pool(sources, leftOut);
    }

    private Rules rules(Lookup order, Findings findings) {
        Asked asked = order.asked();
        return new Rules(order,
                limit(HOLDERS_IN_ONE_PAYMENT,
                        policies.lookup(Parameter.SETTLEMENT_HOLDERS, asked.region(), asked.on()), findings),
                limit("holders-of-one",
                        policies.lookup(Parameter.BENEFICIARY_HOLDERS_MAX, asked.region(), asked.on()), findings));
    }

    private static long limit(String rule, Lookup most, Findings findings) {
        if (most instanceof Lookup.InForce it && it.value() instanceof Value.Count count) {
            findings.aside(rule, Verdict.YES, most);
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

    /** Where the region says so, what comes from another province is taken after what is near. */
    private List<Source> walletLast(Patient patient, List<Source> ordered, Asked asked, Findings findings) {
        Lookup last = policies.lookup(Parameter.SETTLEMENT_WALLET_LAST, asked.region(), asked.on());
        Predicate<Source> near = it -> Places.areNear(it.bond().who().region(), patient.who().region());
        boolean both = ordered.stream().anyMatch(near) && !ordered.stream().allMatch(near);
        if (!both || !(last instanceof Lookup.InForce it) || !it.value().text().equals("yes")) {
            return ordered;
        }
        findings.aside("wallet-last", Verdict.YES, last);
        return Stream.concat(ordered.stream().filter(near), ordered.stream().filter(near.negate())).toList();
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
