package gongji.rules.settlement;

import gongji.rules.region.RegionCode;

/** How far apart two insured areas are. */
final class Places {

    private Places() {}

    /** {@return whether both are in one province; where nobody said, it is taken to be so and the verdict depends on it} */
    static boolean areNear(RegionCode holder, RegionCode patient) {
        return holder.isNation() || patient.isNation() || holder.sharesProvinceWith(patient);
    }
}
