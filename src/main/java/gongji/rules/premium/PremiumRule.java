package gongji.rules.premium;

import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Funds;
import gongji.rules.person.Purse;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.scope.ScopeRule;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a relative's premium may be paid from an account, how much it is at least, and when. Thread-safe. */
public final class PremiumRule {
    static final String BIND_FIRST = "bind-first";

    private final Policies policies;
    private final BindingRule binding;
    private final ScopeRule scope;

    /** Judges by these policies. */
    public PremiumRule(Policies policies) {
        this.policies = policies;
        this.binding = new BindingRule(policies);
        this.scope = new ScopeRule(policies);
    }

    /** {@return what holds for paying that premium on that day} */
    public PremiumRuling judge(PremiumRequest request, LocalDate on) {
        Findings findings = new Findings(on);
        payee(request, on, findings);
        relation(request, on, findings);
        holder(request, on, findings);
        boolean payable = isPayable(findings);
        Lookup floor = floor(request);
        Optional<Money> amount = amount(floor);
        Season season = new Season(policies, request.beneficiary().region(), request.cover().year());
        if (payable) {
            tellAmount(floor, findings);
            funds(request, amount, on, findings);
        }
        if (payable && isPayable(findings)) {
            season.check(on, findings);
        }
        if (payable && isPayable(findings)) {
            advise(request, on, findings);
        }
        return new PremiumRuling(findings.ruling(), amount, season.from(), season.until(), season.coverFrom());
    }

    private void payee(PremiumRequest request, LocalDate on, Findings findings) {
        RegionCode region = request.holder().who().region();
        switch (request.beneficiary().scheme()) {
            case RESIDENT, UNINSURED -> findings.addAll(scope.judge(Cost.RESIDENT_PREMIUM, region, on));
            case EMPLOYEE, RETIREE, FLEXIBLE -> findings.addAll(scope.judge(Cost.EMPLOYEE_PREMIUM, region, on));
            case UNSAID -> {
                findings.addAll(scope.judge(Cost.RESIDENT_PREMIUM, region, on));
                findings.caution("only-resident-premium");
            }
        }
    }

    /** Beside a refusal only another refusal is worth telling. */
    private void relation(PremiumRequest request, LocalDate on, Findings findings) {
        Beneficiary beneficiary = Beneficiary.of(request.beneficiary());
        Ruling related = binding.judgeRelation(new BindingRequest(request.holder(), beneficiary, request.kin()), on);
        if (isPayable(findings) || related.is(Verdict.NO)) {
            findings.addAll(related);
        }
        across(request, on, findings);
    }

    /** What may be paid across provinces has a list of its own. */
    private void across(PremiumRequest request, LocalDate on, Findings findings) {
        RegionCode holder = request.holder().who().region();
        RegionCode theirs = request.beneficiary().region();
        boolean far = !holder.isNation() && !theirs.isNation() && !holder.sharesProvinceWith(theirs);
        if (far && isPayable(findings)) {
            findings.addAll(scope.judgeAcross(Cost.RESIDENT_PREMIUM, holder, on));
        }
    }

    /** That the holder may pay goes without saying; only what stands against it is told. */
    private void holder(PremiumRequest request, LocalDate on, Findings findings) {
        Ruling holder = judgeHolder(request, on);
        if (holder.is(Verdict.YES)) {
            findings.silently(policies.lookup(Parameter.HOLDER_SCHEMES, request.holder().who().region(), on));
        } else if (isPayable(findings) || holder.is(Verdict.NO)) {
            findings.addAll(holder);
        }
    }

    /** {@return whether the holder's account may pay for others at all, whoever it is for} */
    public Ruling judgeHolder(PremiumRequest request, LocalDate on) {
        return binding.judgeHolder(request.holder(), on);
    }

    /** Who may not pay, or of whom it is not known, is not told how. */
    private static boolean isPayable(Findings findings) {
        return findings.verdict() == Verdict.YES || findings.verdict() == Verdict.DEPENDS;
    }

    private Lookup floor(PremiumRequest request) {
        LocalDate covered = LocalDate.of(request.cover().year(), 1, 1);
        return policies.lookup(Parameter.PREMIUM_FLOOR, request.beneficiary().region(), covered);
    }

    private static Optional<Money> amount(Lookup floor) {
        return floor instanceof Lookup.InForce it && it.value() instanceof Value.Amount least
                ? Optional.of(least.money())
                : Optional.empty();
    }

    private static void tellAmount(Lookup floor, Findings findings) {
        if (amount(floor).isPresent()) {
            findings.add("premium-amount", Verdict.YES, floor).caution("premium-is-floor");
        } else {
            findings.aside("premium-amount", Verdict.UNKNOWN, floor).caution("premium-unknown");
        }
    }

    private void funds(PremiumRequest request, Optional<Money> amount, LocalDate on, Findings findings) {
        if (!(request.holder().account() instanceof Holder.Open open)) {
            return;
        }
        RegionCode region = request.holder().who().region();
        Lookup minimum = policies.lookup(Parameter.FUNDS_MINIMUM, region, on);
        Lookup usable = policies.lookup(Parameter.FUNDS_USABLE, region, on);
        Lookup least = policies.lookup(Parameter.PREMIUM_BALANCE_MIN, region, on);
        findings.silently(usable).silently(minimum);
        balance(open.purse(), least, findings);
        Money left = Funds.usable(open.purse(), usable, minimum);
        if (Funds.isSplitMissing(open.purse(), usable)) {
            findings.add("premium-carried", Verdict.DEPENDS, usable).caution("carried-unknown");
        } else if (left.isLessThan(amount.orElse(Money.ofFen(1)))) {
            findings.add("premium-funds", Verdict.NO, tells(minimum) ? minimum : usable).help("premium-other-funds");
        } else if (amount.isEmpty() && left.isLessThan(amount(floorBefore(request)).orElse(Money.ofFen(1)))) {
            findings.caution("funds-below-year-before");
        }
    }

    /** The year before is the yardstick where the amount of the year asked about is not known. */
    private Lookup floorBefore(PremiumRequest request) {
        LocalDate before = LocalDate.of(request.cover().year() - 1, 1, 1);
        return policies.lookup(Parameter.PREMIUM_FLOOR, request.beneficiary().region(), before);
    }

    private static boolean tells(Lookup minimum) {
        return minimum instanceof Lookup.InForce;
    }

    private static void balance(Purse purse, Lookup least, Findings findings) {
        if (least instanceof Lookup.InForce it && it.value() instanceof Value.Amount amount) {
            boolean enough = amount.money().isLessThan(purse.balance());
            findings.add("premium-balance", enough ? Verdict.YES : Verdict.NO, least);
            if (!enough) {
                findings.help("premium-other-funds");
            }
        }
    }

    private void advise(PremiumRequest request, LocalDate on, Findings findings) {
        if (!request.cover().bound()) {
            findings.help(BIND_FIRST);
        }
        findings.caution(request.cover().paid() ? "double-payment" : "check-not-paid");
        Lookup automatic = policies.lookup(Parameter.PREMIUM_AUTOMATIC, request.holder().who().region(), on);
        if (automatic instanceof Lookup.InForce it && it.value().text().equals("no")) {
            findings.aside("premium-by-hand", Verdict.YES, automatic).help("pay-by-hand");
        }
        findings.help("cancel-until-settled");
    }
}
