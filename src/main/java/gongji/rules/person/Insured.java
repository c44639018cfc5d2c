package gongji.rules.person;

import gongji.rules.kinship.Sex;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What the rules want to know of one person; no name and no number.
 *
 * @param scheme how insured
 * @param standing whether it is running
 * @param region the insured area (参保地), not where somebody lives
 * @param body birthday and sex, where an ID number told them
 */
public record Insured(Scheme scheme, Standing standing, RegionCode region, Optional<Body> body) {

    /** Birthday and sex. */
    public record Body(LocalDate birthday, Sex sex) {

        /** {@return full years of age on that day} */
        public int age(LocalDate on) {
            return Period.between(birthday, on).getYears();
        }
    }

    /** {@return somebody of whom neither birthday nor sex is known} */
    public static Insured of(Scheme scheme, Standing standing, RegionCode region) {
        return new Insured(scheme, standing, region, Optional.empty());
    }
}
