package gongji.household.people;

import gongji.rules.identity.IdNumber;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;

import java.util.Optional;

/**
 * Somebody the register knows. Never leaves the household but to the person themselves; others see a {@link
 * gongji.household.Relative}.
 *
 * @param phone digits only
 * @param insurance empty where a declared relative did not say
 */
public record Person(PersonId id, IdNumber idNumber, String name, Optional<String> phone, Optional<Insurance> insurance,
        Groups groups, Origin origin) {
    /** How the person came onto the register. */
    public enum Origin {
        /** Imported by the office. */
        REGISTER,
        /** 自报: typed by a holder who binds them. */
        DECLARED
    }

    /** {@return birthday and sex, as the number tells them} */
    public Insured.Body body() {
        return new Insured.Body(idNumber.birthday(), idNumber.sex());
    }

    /** {@return the person as the rules want to know them} */
    public Insured insured() {
        return insurance.map(it -> it.insured(Optional.of(body())))
                .orElseGet(() -> new Insured(Scheme.UNSAID, Standing.UNSAID, RegionCode.NATION, Optional.of(body())));
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
