package gongji.household.people;

import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How a person is insured.
 *
 * @param region the insured area
 * @param paidThrough the last month contributions are paid for; of a resident the December of the last paid year, of a
 *     retiree empty
 */
public record Insurance(Scheme scheme, RegionCode region, Standing standing, Optional<YearMonth> paidThrough) {
    /** {@return the same as the rules want to know it} */
    public Insured insured(Optional<Insured.Body> body) {
        return new Insured(scheme, standing, region, body);
    }
}
