package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** Both are insured in one province, or across provinces where both sides are open. */
final class SamePlace implements BindingRule.Condition {

    private final Policies policies;

    SamePlace(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        check(request.holder().who().region(), request.beneficiary().who().region(), on, findings);
    }

    /** Adds what the two regions say, whoever the two are. */
    void check(RegionCode mine, RegionCode theirs, LocalDate on, Findings findings) {
        if (mine.isNation() || theirs.isNation()) {
            findings.add("same-place", Verdict.DEPENDS,
                    policies.lookup(Parameter.POOLING_IN_PROVINCE, RegionCode.NATION, on)).help("ask-regions");
        } else if (!mine.sharesProvinceWith(theirs)) {
            acrossProvinces(mine, theirs, on, findings);
        } else if (!mine.isMunicipal() && (mine.isProvince() || theirs.isProvince())) {
            somewhereInProvince(mine, on, findings);
        } else if (mine.isMunicipal() || mine.city().equals(theirs.city())) {
            inCity(mine, on, findings);
        } else {
            inProvince(mine, on, findings);
        }
    }

    private void inCity(RegionCode mine, LocalDate on, Findings findings) {
        Lookup pooling = policies.lookup(Parameter.POOLING_SAME_CITY, mine, on);
        findings.add("same-city", flag(pooling), pooling);
    }

    /** Of one side or both only the province was said: where it does not pool as a whole, it depends on the city. */
    private void somewhereInProvince(RegionCode mine, LocalDate on, Findings findings) {
        Lookup whole = policies.lookup(Parameter.POOLING_IN_PROVINCE, mine, on);
        Lookup city = policies.lookup(Parameter.POOLING_SAME_CITY, mine, on);
        Verdict verdict = flag(whole);
        if (verdict != Verdict.YES && isYes(city)) {
            findings.add("same-province", Verdict.DEPENDS, whole).help("same-city-then");
        } else {
            findings.add("same-province", verdict, whole);
        }
    }

    private void inProvince(RegionCode mine, LocalDate on, Findings findings) {
        Lookup pooling = policies.lookup(Parameter.POOLING_IN_PROVINCE, mine, on);
        findings.add("same-province", flag(pooling), pooling);
        if (findings.verdict() != Verdict.YES) {
            findings.help("check-region");
        }
    }

    private void acrossProvinces(RegionCode mine, RegionCode theirs, LocalDate on, Findings findings) {
        Lookup pooling = policies.lookup(Parameter.POOLING_CROSS_PROVINCE, mine, on);
        Verdict verdict = CrossProvinceRule.crossing(pooling);
        if (verdict == Verdict.DEPENDS) {
            Side side = new Side(policies);
            Verdict holder = side.check(mine, CrossProvinceRule.OWN_SIDE, on, findings);
            Verdict other = side.check(theirs, CrossProvinceRule.OTHER_SIDE, on, findings);
            findings.add(CrossProvinceRule.RULE, holder.and(other), pooling);
            CrossProvinceRule.way(policies.lookup(Parameter.CROSS_PROVINCE_WAY, mine, on), findings);
            findings.caution("check-app").help("wallet");
        } else {
            findings.add(CrossProvinceRule.RULE, verdict, pooling).help("same-province-only");
        }
    }

    private static Verdict flag(Lookup found) {
        return switch (found) {
            case Lookup.InForce it -> isYes(it) ? Verdict.YES : Verdict.NO;
            case Lookup.NotInForce it -> Verdict.NO;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    private static boolean isYes(Lookup found) {
        return found instanceof Lookup.InForce it && it.value().text().equals("yes");
    }
}
