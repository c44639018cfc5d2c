package gongji.household.people;

import gongji.rules.kinship.Kin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One arrow of the family register (家庭图谱): the relative is the person's {@code kin}.
 *
 * @param until the last day it holds
 * @param source where the register has it from
 */
public record Relation(PersonId person, PersonId relative, Kin kin, Optional<LocalDate> from, Optional<LocalDate> until,
        String source) {
    /** {@return whether it holds on that day} */
    public boolean isLive(LocalDate on) {
        return from.map(day -> !day.isAfter(on)).orElse(true) && until.map(day -> !day.isBefore(on)).orElse(true);
    }
}
