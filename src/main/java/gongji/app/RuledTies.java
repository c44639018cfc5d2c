package gongji.app;

import gongji.household.people.Insurance;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Value;
import gongji.rules.person.Standing;
import gongji.store.office.Ties;

import java.time.LocalDate;

/**
 * Across provinces a binding is over by itself when a side's insurance ends, from the day on which the holder's region has that rule; within
 * a province it is not.
 */
record RuledTies(Policies policies) implements Ties {

    @Override
    public boolean areOver(Insurance holder, Insurance beneficiary, LocalDate day) {
        boolean ended = holder.standing() == Standing.ENDED || beneficiary.standing() == Standing.ENDED;
        boolean across = !holder.region().province().equals(beneficiary.region().province());
        return ended && across && policies.lookup(Parameter.RELATION_ENDS_ON_MOVE, holder.region(),
                day) instanceof Lookup.InForce rule && rule.value().equals(new Value.Flag(true));
    }
}
