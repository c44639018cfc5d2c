package gongji.household;

import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.Declaration;
import gongji.household.binding.Invitations;
import gongji.household.cabinet.Cabinet;
import gongji.household.people.Insurance;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is tied to a visitor, by a relation of the register or a binding, and what the visitor may see of them: masked, and of
 * whoever is bound by a typed number alone only what was typed. Nobody else is ever told of. Safe for use by many threads.
 */
public final class Family {
    private final Cabinet cabinet;
    private final PersonId me;

    Family(Cabinet cabinet, PersonId me) {
        this.cabinet = cabinet;
        this.me = me;
    }

    /** {@return the relatives of the family register, live on that day} */
    public List<Relative> listRelatives(LocalDate on) {
        return cabinet.register().listRelations(me, on).stream().flatMap(it -> relative(it).stream()).toList();
    }

    /** Looks up a relative of the family register, or the other side of a binding that is not over. */
    public Optional<Relative> findRelative(PersonId id, LocalDate on) {
        Optional<Relative> registered = listRelatives(on).stream().filter(it -> it.id().equals(id)).findFirst();
        return registered.isPresent() ? registered : bound(id);
    }

    /** Looks up a relative of the family register by the number the person typed; nobody else is ever told of. */
    public Optional<Relative> findRelative(IdNumber number, LocalDate on) {
        return cabinet.register()
                .listRelations(me, on)
                .stream()
                .filter(it -> hasNumber(it.relative(), number))
                .findFirst()
                .flatMap(this::relative);
    }

    /** Looks up somebody the person has a binding with as holder, over or not, by the number the person typed. */
    public Optional<PersonId> findBeneficiary(IdNumber number) {
        return cabinet.bindings()
                .listOfHolder(me)
                .stream()
                .map(Binding::beneficiary)
                .filter(it -> hasNumber(it, number))
                .findFirst();
    }

    /**
     * {@return how many bindings there are around a possible new one, for the rules on numbers}
     *
     * @param relative somebody {@link #findRelative} finds; for anybody else only one's own figures are told
     */
    public Counts countsWith(PersonId relative, LocalDate on) {
        List<Binding> mine = cabinet.bindings().listOfHolder(me);
        int live = (int) mine.stream().filter(it -> !it.state().isOver()).count();
        int ever = (int) mine.stream()
                .filter(it -> it.wasLive() || it.state().isPending())
                .map(Binding::beneficiary)
                .filter(it -> !it.equals(relative))
                .distinct()
                .count();
        int theirs = !isKnown(relative, on)
                ? 0
                : (int) cabinet.bindings()
                        .listOfBeneficiary(relative)
                        .stream()
                        .filter(it -> !it.state().isOver())
                        .count();
        return new Counts(live, ever, theirs);
    }

    /** {@return the first day on which the person may ask somebody again to agree to a binding; empty where that is today} */
    public Optional<LocalDate> askedInVainUntil(PersonId other, LocalDate today) {
        return Invitations.restsUntil(
                cabinet.bindings()
                        .listOfHolder(me)
                        .stream()
                        .filter(it -> it.beneficiary().equals(other))
                        .toList(),
                today);
    }

    /** {@return whether so many people are asked to agree that another one has to wait} */
    public boolean isAskingMany() {
        return Invitations.isFull(cabinet.bindings().listOfHolder(me));
    }

    /** {@return the bindings by which the person shares the own account, the oldest first, over or not} */
    public List<Shared> listShared() {
        return cabinet.bindings()
                .listOfHolder(me)
                .stream()
                .flatMap(it -> other(it).map(other -> new Shared(it, other)).stream())
                .toList();
    }

    /** {@return the bindings by which others share theirs with the person, in the order of deduction; no amounts in them} */
    public List<Shared> listSharedWithMe() {
        return cabinet.bindings()
                .listOfBeneficiary(me)
                .stream()
                .flatMap(it -> other(it).map(other -> new Shared(it, other)).stream())
                .toList();
    }

    /** Looks up a binding the person is a side of. */
    public Optional<Shared> findShared(BindingId id) {
        return bindings().filter(it -> it.binding().id().equals(id)).findFirst();
    }

    /** {@return whether the office has to look at a binding the person is a side of before it is registered} */
    public boolean isOfficeDue(Shared shared) {
        return findShared(shared.binding().id()).isPresent() && cabinet.bindings().isOfficeDue(shared.binding().id());
    }

    /** {@return whether the other side has to agree to a binding of the person before it is registered} */
    public boolean isConsentDue(Shared shared) {
        return findShared(shared.binding().id()).isPresent() && cabinet.bindings().isConsentDue(shared.binding().id());
    }

    /** {@return whether somebody is tied to the person by more than the person's own word} */
    boolean isKnown(PersonId id, LocalDate on) {
        return listRelatives(on).stream().anyMatch(it -> it.id().equals(id))
                || bindingsWith(id).anyMatch(it -> it.binding().isConfirmed());
    }

    private Stream<Shared> bindings() {
        return Stream.concat(listShared().stream(), listSharedWithMe().stream());
    }

    /** {@return the bindings with somebody that are not over} */
    private Stream<Shared> bindingsWith(PersonId id) {
        return bindings().filter(it -> it.other().id().equals(id) && !it.binding().state().isOver());
    }

    private boolean hasNumber(PersonId id, IdNumber number) {
        return cabinet.register()
                .findPerson(id)
                .filter(it -> it.idNumber().digits().equals(number.digits()))
                .isPresent();
    }

    private Optional<Relative> relative(Relation relation) {
        return cabinet.register().findPerson(relation.relative()).map(it -> masked(it, relation.kin(), true));
    }

    private Optional<Relative> bound(PersonId id) {
        return bindingsWith(id).map(Shared::other).findFirst();
    }

    private Optional<Relative> other(Binding binding) {
        boolean holds = binding.holder().equals(me);
        PersonId id = holds ? binding.beneficiary() : binding.holder();
        Kin kin = holds ? binding.kin() : Converse.of(binding.kin());
        return cabinet.register()
                .findPerson(id)
                .map(it -> holds && !binding.isConfirmed()
                        ? declared(it, binding)
                        : masked(it, kin, binding.verified()));
    }

    /** Who binds by a number alone is told nothing the register knows of it, only what they typed themselves. */
    private Relative declared(Person it, Binding binding) {
        Optional<Declaration> typed = cabinet.bindings().findDeclaration(binding.id());
        Optional<Insurance> insurance = typed.map(Declaration::insurance);
        Insured insured = insurance.map(known -> known.insured(Optional.of(it.body())))
                .orElseGet(() -> new Insured(Scheme.UNSAID, Standing.UNSAID, RegionCode.NATION,
                        Optional.of(it.body())));
        return new Relative(it.id(), typed.map(known -> Masked.name(known.name())).orElse("*"),
                Masked.tail(it.idNumber()), binding.kin(), insurance, insured, false);
    }

    private static Relative masked(Person it, Kin kin, boolean verified) {
        return new Relative(it.id(), Masked.name(it.name()), Masked.tail(it.idNumber()), kin, it.insurance(),
                it.insured(), verified);
    }

    /**
     * How many bindings there are.
     *
     * @param beneficiaries the own that are not over
     * @param ever different people other than the relative whom the own account was or may soon be open for
     * @param holders the relative's that are not over
     */
    public record Counts(int beneficiaries, int ever, int holders) {}
}
