package gongji.household.cabinet;

import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.Declaration;
import gongji.household.people.PersonId;

import java.util.List;
import java.util.Optional;

/** The bindings, in whatever state. Reads only; safe for use by many threads. */
public interface Bindings {
    /** Looks up one binding. */
    Optional<Binding> findBinding(BindingId id);

    /** {@return whether the office has to look at a binding before it is registered: a proof was handed in, or the rules left it open} */
    boolean isOfficeDue(BindingId id);

    /** {@return whether the other side has to agree to a binding before it is registered} */
    boolean isConsentDue(BindingId id);

    /** Looks up what the holder typed of the other side; there is nothing where the register knew them as a relative. */
    Optional<Declaration> findDeclaration(BindingId id);

    /** {@return all bindings of a holder, the oldest first} */
    List<Binding> listOfHolder(PersonId holder);

    /** {@return all bindings of a beneficiary, in the order of deduction} */
    List<Binding> listOfBeneficiary(PersonId beneficiary);
}
