package gongji.rules.terms;

import gongji.rules.binding.BindingRule;
import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Funds;
import gongji.rules.person.Purse;
import gongji.rules.region.RegionCode;
import gongji.rules.settlement.Settlement;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether holders or beneficiaries may choose an order of deduction, set a limit, or set money aside, in the regions where they
 * are insured. Thread-safe.
 */
public final class TermsRule {

    private final Policies policies;
    private final BindingRule binding;

    /** Judges by these policies. */
    public TermsRule(Policies policies) {
        this.policies = policies;
        this.binding = new BindingRule(policies);
    }

    /** Who chooses an order. */
    public enum Chooser {
        HOLDER, BENEFICIARY
    }

    /** What a limit counts. */
    public enum Limit {
        PER_PAYMENT, IN_ALL
    }

    /** How money is set aside: 划拨 into a family account, or 共济额度 that is frozen and comes back, or the 医保钱包. */
    public enum Way {
        TRANSFER, QUOTA, WALLET
    }

    /**
     * Who may choose the order of several holders.
     *
     * @param chooser empty where it follows the filing or is not known
     * @param atOnce where only so many holders may pay one bill, that they may
     */
    public record OrderRuling(Ruling ruling, Optional<Chooser> chooser, Optional<Reason> atOnce) {}

    /** What kind of limit there is; empty where there is none or it is not known. */
    public record LimitRuling(Ruling ruling, Optional<Limit> limit) {}

    /**
     * How money is set aside.
     *
     * @param way empty where accounts are used on call, where the two provinces are not open to each other, or where nothing is known
     * @param most how much more the holder could set aside today
     */
    public record QuotaRuling(Ruling ruling, Optional<Way> way, Money most) {}

    /**
     * Where the two are insured.
     *
     * @param beneficiary the same as the holder's where it is not known
     */
    public record Places(RegionCode holder, RegionCode beneficiary) {

        /** {@return whether both are of one province; between two provinces the nation's way holds} */
        public boolean areNear() {
            return holder.sharesProvinceWith(beneficiary);
        }
    }

    /** {@return who may choose the order in which several holders pay for somebody insured there} */
    public OrderRuling judgeOrder(RegionCode patient, LocalDate on) {
        Lookup order = policies.lookup(Parameter.SETTLEMENT_ORDER, patient, on);
        Optional<Chooser> chooser = mode(order).flatMap(it -> switch (it) {
            case "holder" -> Optional.of(Chooser.HOLDER);
            case "beneficiary" -> Optional.of(Chooser.BENEFICIARY);
            default -> Optional.empty();
        });
        Lookup most = policies.lookup(Parameter.SETTLEMENT_HOLDERS, patient, on);
        Optional<Reason> atOnce = Optional.of(most)
                .filter(it -> it instanceof Lookup.InForce)
                .map(it -> Reason.of(Settlement.HOLDERS_IN_ONE_PAYMENT, Verdict.YES, it));
        return new OrderRuling(offered("order-chosen", chooser.isPresent(), order, on), chooser, atOnce);
    }

    /** {@return what kind of limit a holder insured there may set} */
    public LimitRuling judgeLimit(RegionCode holder, LocalDate on) {
        Lookup found = policies.lookup(Parameter.SETTLEMENT_LIMIT, holder, on);
        Optional<Limit> limit = mode(found).flatMap(it -> switch (it) {
            case "per-payment" -> Optional.of(Limit.PER_PAYMENT);
            case "amount" -> Optional.of(Limit.IN_ALL);
            default -> Optional.empty();
        });
        return new LimitRuling(offered("limit-offered", limit.isPresent(), found, on), limit);
    }

    /** {@return whether and how a holder with that purse may set money aside} */
    public QuotaRuling judgeQuota(Places places, Purse purse, LocalDate on) {
        Parameter asked = places.areNear() ? Parameter.SETTLEMENT_FUNDING : Parameter.CROSS_PROVINCE_WAY;
        Lookup found = policies.lookup(asked, places.holder(), on);
        Optional<Way> way = mode(found).flatMap(it -> switch (it) {
            case "transfer" -> Optional.of(Way.TRANSFER);
            case "quota" -> Optional.of(Way.QUOTA);
            case "wallet-transfer" -> Optional.of(Way.WALLET);
            default -> Optional.empty();
        });
        Ruling ruling = places.areNear() || way.isEmpty()
                ? offered("quota-offered", way.isPresent(), found, on)
                : binding.judgePlace(places.holder(), places.beneficiary(), on);
        boolean open = ruling.is(Verdict.YES) || ruling.is(Verdict.DEPENDS);
        return new QuotaRuling(ruling, way.filter(it -> open), most(places, purse, on));
    }

    private Money most(Places places, Purse purse, LocalDate on) {
        return Funds.usable(purse, policies.lookup(Parameter.FUNDS_USABLE, places.holder(), on),
                policies.lookup(Parameter.FUNDS_MINIMUM, places.holder(), on));
    }

    /** What a file leaves open is not known; what it rules out, or rules otherwise, is a no. */
    private static Ruling offered(String rule, boolean offered, Lookup found, LocalDate on) {
        Verdict verdict = found instanceof Lookup.NotKnown ? Verdict.UNKNOWN : offered ? Verdict.YES : Verdict.NO;
        boolean silent = found instanceof Lookup.NotInForce;
        Findings findings = new Findings(on).add(silent ? rule + "-not-in-force" : rule, verdict, found);
        if (verdict == Verdict.UNKNOWN) {
            findings.help("ask-local-office");
        }
        return findings.ruling();
    }

    private static Optional<String> mode(Lookup found) {
        return found instanceof Lookup.InForce it && it.value() instanceof Value.Mode mode
                ? Optional.of(mode.code())
                : Optional.empty();
    }
}
