package gongji.rules.arrears;

import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;

import java.time.YearMonth;

/**
 * The question what follows from a gap.
 *
 * @param paidThrough the last month paid; for residents the December of the last year paid
 * @param why what led to the gap, as far as it makes a difference
 */
public record ArrearsRequest(Scheme scheme, RegionCode region, YearMonth paidThrough, Why why) {

    /** What led to a gap. */
    public enum Why {
        /** Nobody said. */
        UNSAID,
        /** Moved to another area, or changed between the employees' and the residents' scheme. */
        MOVED,
        /** The employer owes the contributions. */
        EMPLOYER
    }
}
