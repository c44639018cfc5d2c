package gongji.household;

import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.EntryKind;
import gongji.household.account.Premium;
import gongji.household.account.Share;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.Declaration;
import gongji.household.binding.Invitations;
import gongji.household.link.Link;
import gongji.household.people.Insurance;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.household.record.AuditLine;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.ConversationKey;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A linked chat at the {@link Desk}: what its person may see. Somebody else is seen only over a relation of the register or
 * a binding that is not over, masked; a holder sees day and amount of what a beneficiary spent, the patient also place and
 * kind; nobody sees another's balance. Made anew for every turn; safe for use by many threads.
 *
 * <p>Length: each method is one right to see, and they are best judged together.
 */
public final class Visitor {
    private final Cabinet cabinet;
    private final Link link;
    private final Person person;

    Visitor(Cabinet cabinet, Link link, Person person) {
        this.cabinet = cabinet;
        this.link = link;
        this.person = person;
    }

    /** {@return the person, who may see all of their own data} */
    public Person person() {
        return person;
    }

    /** {@return the link the chat acts by} */
    public Link link() {
        return link;
    }

    /** {@return the other chats that act for the same person} */
    public List<Link> listOtherChats() {
        return cabinet.links().listChats(person.id()).stream().filter(it -> !it.chat().equals(link.chat())).toList();
    }

    // Relatives

    /** {@return the relatives of the family register, live on that day} */
    public List<Relative> listRelatives(LocalDate on) {
        return cabinet.register().listRelations(person.id(), on).stream().flatMap(it -> relative(it).stream()).toList();
    }

    /** Looks up a relative of the family register, or the other side of a binding that is not over. */
    public Optional<Relative> findRelative(PersonId id, LocalDate on) {
        Optional<Relative> registered = listRelatives(on).stream().filter(it -> it.id().equals(id)).findFirst();
        return registered.isPresent() ? registered : bound(id);
    }

    /** Looks up a relative of the family register by the number the person typed; nobody else is ever told of. */
    public Optional<Relative> findRelative(IdNumber number, LocalDate on) {
        return cabinet.register()
                .listRelations(person.id(), on)
                .stream()
                .filter(
                        it -> cabinet.register()
                                .findPerson(it.relative())
                                .filter(other -> other.idNumber().digits().equals(number.digits()))
                                .isPresent())
                .findFirst()
                .flatMap(this::relative);
    }

    /** Looks up somebody the person has a binding with as holder, over or not, by the number the person typed. */
    public Optional<PersonId> findBeneficiary(IdNumber number) {
        return cabinet.bindings()
                .listOfHolder(person.id())
                .stream()
                .map(Binding::beneficiary)
                .filter(it -> cabinet.register()
                        .findPerson(it)
                        .filter(other -> other.idNumber().digits().equals(number.digits()))
                        .isPresent())
                .findFirst();
    }

    /**
     * {@return how many bindings there are around a possible new one, for the rules on numbers}
     *
     * @param relative somebody {@link #findRelative} finds; for anybody else only one's own figures are told
     */
    public Counts countsWith(PersonId relative, LocalDate on) {
        List<Binding> mine = cabinet.bindings().listOfHolder(person.id());
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
                        .listOfHolder(person.id())
                        .stream()
                        .filter(it -> it.beneficiary().equals(other))
                        .toList(),
                today);
    }

    /** {@return whether so many people are asked to agree that another one has to wait} */
    public boolean isAskingMany() {
        return Invitations.isFull(cabinet.bindings().listOfHolder(person.id()));
    }

    // Bindings

    /** {@return the bindings by which I share my account, the oldest first, over or not} */
    public List<Shared> listShared() {
        return cabinet.bindings()
                .listOfHolder(person.id())
                .stream()
                .flatMap(it -> other(it).map(other -> new Shared(it, other)).stream())
                .toList();
    }

    /** {@return the bindings by which others share theirs with me, in the order of deduction; no amounts in them} */
    public List<Shared> listSharedWithMe() {
        return cabinet.bindings()
                .listOfBeneficiary(person.id())
                .stream()
                .flatMap(it -> other(it).map(other -> new Shared(it, other)).stream())
                .toList();
    }

    /** Looks up a binding the person is a side of. */
    public Optional<Shared> findShared(BindingId id) {
        return Stream.concat(listShared().stream(), listSharedWithMe().stream())
                .filter(it -> it.binding().id().equals(id))
                .findFirst();
    }

    /** {@return whether the office has to look at a binding the person is a side of before it is registered} */
    public boolean isOfficeDue(Shared shared) {
        return findShared(shared.binding().id()).isPresent() && cabinet.bindings().isOfficeDue(shared.binding().id());
    }

    /** {@return whether the other side has to agree to a binding of the person before it is registered} */
    public boolean isConsentDue(Shared shared) {
        return findShared(shared.binding().id()).isPresent() && cabinet.bindings().isConsentDue(shared.binding().id());
    }

    // Money

    /** Looks up the person's own account. */
    public Optional<Account> findAccount() {
        return cabinet.ledger().findAccount(person.id());
    }

    /** {@return what moved the person's account, the oldest first; for whom is masked, where and for what is not told} */
    public List<Movement> listMovements(LocalDate first, LocalDate last) {
        Map<PersonId, String> typed = typedNames();
        return cabinet.ledger().listEntries(person.id(), first, last).stream().map(it -> movement(it, typed)).toList();
    }

    /** {@return the person's own bills with place, kind and who paid, the oldest first} */
    public List<OwnBill> listOwnBills(LocalDate first, LocalDate last) {
        return cabinet.ledger()
                .listBills(person.id(), first, last)
                .stream()
                .map(bill -> new OwnBill(bill, bill.shares().stream().map(this::payer).toList()))
                .toList();
    }

    /** {@return what a beneficiary has used of a binding so far, refunds taken off} */
    public Money usedOf(Binding binding) {
        if (!binding.holder().equals(person.id())) {
            return Money.ZERO;
        }
        return cabinet.ledger().usedOf(binding);
    }

    /** {@return the premiums the person paid for relatives, the oldest first} */
    public List<Premium> listPremiums() {
        return cabinet.ledger().listPremiumsPaidBy(person.id());
    }

    /** {@return the premiums relatives paid for the person, the oldest first} */
    public List<Premium> listPremiumsForMe() {
        return cabinet.ledger().listPremiumsPaidFor(person.id());
    }

    /**
     * {@return whether this installation knows of a premium already paid for a relative and that year: by whomever, or for somebody
     *     who is not confirmed by the person alone}
     */
    public boolean isPremiumPaid(PersonId relative, Year year, LocalDate on) {
        boolean known = relative.equals(person.id()) || isKnown(relative, on);
        return cabinet.ledger()
                .listPremiumsPaidFor(relative)
                .stream()
                .filter(it -> known || it.holder().equals(person.id()))
                .anyMatch(it -> it.year().equals(year) && it.state() != Premium.State.CANCELLED);
    }

    // What is kept

    /** Looks up a receipt the person is a side of. */
    public Optional<Receipt> findReceipt(ReceiptNumber number) {
        return cabinet.receipts().findReceipt(number).filter(this::isMine);
    }

    /** {@return the receipts the person is a side of, the newest first} */
    public List<Receipt> listReceipts() {
        return cabinet.receipts().listReceipts(person.id());
    }

    /** {@return who did what about the person, the newest first, at most a hundred} */
    public List<AuditLine> listAudit() {
        return cabinet.audit().listAbout(person.id(), 100);
    }

    /** {@return the reminders that are switched on} */
    public Set<Change.Reminder> listReminders() {
        return cabinet.requests().listReminders(person.id());
    }

    /** {@return the questions this chat left for the office, the newest first} */
    public List<Requests.Question> listQuestions() {
        return cabinet.requests().listQuestions(link.chat());
    }

    /** {@return when the person's open activation codes run out; the codes themselves nobody can read} */
    public List<Instant> listOpenCodes(Instant now) {
        return cabinet.links().listOpenCodes(person.id(), now);
    }

    /** {@return everything kept of the person, as one JSON document} */
    public String export() {
        return cabinet.exports().export(person.id());
    }

    /** {@return the chat that looks} */
    public ConversationKey chat() {
        return link.chat();
    }

    private boolean isMine(Receipt it) {
        return it.who().equals(person.id()) || it.whom().equals(Optional.of(person.id()));
    }

    private Optional<Relative> relative(Relation relation) {
        return cabinet.register().findPerson(relation.relative()).map(it -> masked(it, relation.kin(), true));
    }

    private Optional<Relative> bound(PersonId id) {
        return Stream.concat(listShared().stream(), listSharedWithMe().stream())
                .filter(it -> !it.binding().state().isOver() && it.other().id().equals(id))
                .map(Shared::other)
                .findFirst();
    }

    private Optional<Relative> other(Binding binding) {
        boolean holds = binding.holder().equals(person.id());
        PersonId id = holds ? binding.beneficiary() : binding.holder();
        Kin kin = holds ? binding.kin() : Converse.of(binding.kin());
        return cabinet.register()
                .findPerson(id)
                .map(it -> holds && !binding.isConfirmed() ? declared(it, binding)
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

    /** {@return whether somebody is tied to the person by more than the person's own word} */
    private boolean isKnown(PersonId id, LocalDate on) {
        return listRelatives(on).stream().anyMatch(it -> it.id().equals(id))
                || Stream.concat(listShared().stream(), listSharedWithMe().stream())
                        .anyMatch(it -> it.other().id().equals(id) && !it.binding().state().isOver()
                                && it.binding().isConfirmed());
    }

    private static Relative masked(Person it, Kin kin, boolean verified) {
        return new Relative(it.id(), Masked.name(it.name()), Masked.tail(it.idNumber()), kin, it.insurance(),
                it.insured(),
                verified);
    }

    /** {@return how those are called whom the person knows by their own word only} */
    private Map<PersonId, String> typedNames() {
        Map<PersonId, String> names = new HashMap<>();
        listShared().stream()
                .filter(it -> !it.binding().isConfirmed())
                .forEach(it -> names.put(it.other().id(), it.other().maskedName()));
        listShared().stream().filter(it -> it.binding().isConfirmed()).forEach(it -> names.remove(it.other().id()));
        return names;
    }

    private Movement movement(Entry entry, Map<PersonId, String> typed) {
        Optional<String> whom = entry.patient()
                .filter(it -> !it.equals(person.id()))
                .map(it -> Optional.ofNullable(typed.get(it)).orElseGet(() -> maskedName(it)));
        return new Movement(entry.day(), entry.kind(), entry.move().whole(), entry.patient(), whom);
    }

    private Payer payer(Share share) {
        boolean self = share.payer().equals(person.id());
        return new Payer(self, self ? "" : maskedName(share.payer()), share.amount());
    }

    private String maskedName(PersonId id) {
        return cabinet.register().findPerson(id).map(it -> Masked.name(it.name())).orElse("*");
    }

    /** A binding and its other side. */
    public record Shared(Binding binding, Relative other) {}

    /**
     * How many bindings there are.
     *
     * @param beneficiaries mine that are not over
     * @param ever different people other than the relative whom my account was or may soon be open for
     * @param holders the relative's that are not over
     */
    public record Counts(int beneficiaries, int ever, int holders) {}

    /**
     * A line of the own account.
     *
     * @param change what the account gained, below zero where it lost
     * @param patient for whom; nobody for money paid in
     * @param whom the masked name, where it was for somebody else
     */
    public record Movement(LocalDate day, EntryKind kind, Money change, Optional<PersonId> patient,
            Optional<String> whom) {}

    /** A bill of one's own and who paid it, in order. */
    public record OwnBill(Bill bill, List<Payer> payers) {
        /** Copies the list. */
        public OwnBill {
            payers = List.copyOf(payers);
        }
    }

    /** One who paid: oneself, or somebody by masked name. */
    public record Payer(boolean self, String maskedName, Money amount) {}
}
