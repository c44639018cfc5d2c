package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.util.List;

/** Both are insured in one province, or across provinces where both sides are open. */
final class SamePlace implements BindingRule.Condition {

    private final Policies policies;

    SamePlace(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        RegionCode mine = request.holder().who().region();
        RegionCode theirs = request.beneficiary().who().region();
        if (mine.isNation() || theirs.isNation()) {
            findings.add("same-place", Verdict.DEPENDS,
                    policies.lookup(Parameter.POOLING_IN_PROVINCE, RegionCode.NATION, on)).help("ask-regions");
        } else if (!mine.sharesProvinceWith(theirs)) {
            acrossProvinces(mine, theirs, on, findings);
        } else if (!mine.isMunicipal() && mine.isProvince() && theirs.isProvince()) {
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

    /** Only the province was said: where it does not pool as a whole, it depends on the city. */
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
        Verdict verdict = crossing(pooling);
        if (verdict == Verdict.DEPENDS) {
            Verdict holder = side(mine, "holder-side-open", on, findings);
            Verdict other = side(theirs, "beneficiary-side-open", on, findings);
            findings.add("across-provinces", holder.and(other), pooling);
            way(mine, on, findings);
            findings.caution("check-app").help("wallet");
        } else {
            findings.add("across-provinces", verdict, pooling).help("same-province-only");
        }
    }

    private static Verdict crossing(Lookup pooling) {
        return switch (pooling) {
            case Lookup.InForce it -> it.value().text().equals("both-open") ? Verdict.DEPENDS : Verdict.NO;
            case Lookup.NotInForce it -> Verdict.NO;
            case Lookup.NotKnown it -> Verdict.UNKNOWN;
        };
    }

    /** A side is open for certain only where its whole province, or its own city, is known to be. */
    private Verdict side(RegionCode region, String rule, LocalDate on, Findings findings) {
        Lookup open = policies.lookup(Parameter.CROSS_PROVINCE_OPEN, region, on);
        Lookup whole = policies.lookup(Parameter.CROSS_PROVINCE_WHOLE, region, on);
        boolean ownCity = open instanceof Lookup.InForce it && it.region().equals(region.city())
                && !region.isProvince();
        Lookup used = isYes(whole) && !isNo(open) ? whole : open;
        Verdict verdict = isNo(open) ? Verdict.NO
                : isYes(whole) || (isYes(open) && ownCity) ? Verdict.YES : Verdict.DEPENDS;
        findings.add(rule, verdict, used);
        return verdict;
    }

    private void way(RegionCode mine, LocalDate on, Findings findings) {
        Lookup way = policies.lookup(Parameter.CROSS_PROVINCE_WAY, mine, on);
        if (way instanceof Lookup.InForce it && it.value() instanceof Value.Mode mode) {
            findings.add("cross-province-way", Verdict.YES, way);
            List.of("way-" + mode.code()).forEach(findings::help);
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

    private static boolean isNo(Lookup found) {
        return found instanceof Lookup.InForce it && it.value().text().equals("no");
    }
}
