package gongji.store.office;

import gongji.household.people.Insurance;

import java.time.LocalDate;

/** What the rules say of a binding whose sides are no longer insured as they were. */
@FunctionalInterface
public interface Ties {

    /** Where nobody asks the rules, nothing ends by them. */
    Ties LASTING = (holder, beneficiary, day) -> false;

    /** {@return whether a binding between people who are insured like this is over on that day} */
    boolean areOver(Insurance holder, Insurance beneficiary, LocalDate day);
}
