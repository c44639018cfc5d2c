package gongji.household;

import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.people.PersonId;

import java.util.List;
import java.util.Optional;

/** The bindings, in whatever state. Reads only; safe for use by many threads. */
public interface Bindings {
    /** Looks up one binding. */
    Optional<Binding> findBinding(BindingId id);

    /** {@return whether a proof was handed in for a binding} */
    boolean hasProof(BindingId id);

    /** {@return all bindings of a holder, the oldest first} */
    List<Binding> listOfHolder(PersonId holder);

    /** {@return all bindings of a beneficiary, in the order of deduction} */
    List<Binding> listOfBeneficiary(PersonId beneficiary);
}
