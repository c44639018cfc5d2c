package gongji.rules.binding;

import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;

/** One of the two sides of sharing across provinces: whether its region is open. */
final class Side {

    private final Policies policies;

    Side(Policies policies) {
        this.policies = policies;
    }

    /** A side is open for certain only where its whole province, or its own city, is known to be. */
    Verdict check(RegionCode region, String rule, LocalDate on, Findings findings) {
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

    private static boolean isYes(Lookup found) {
        return found instanceof Lookup.InForce it && it.value().text().equals("yes");
    }

    private static boolean isNo(Lookup found) {
        return found instanceof Lookup.InForce it && it.value().text().equals("no");
    }
}
