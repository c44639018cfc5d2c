package gongji.household;

import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.EntryKind;
import gongji.household.account.Premium;
import gongji.household.account.Share;
import gongji.household.binding.Binding;
import gongji.household.cabinet.Cabinet;
import gongji.household.people.Masked;
import gongji.household.people.PersonId;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The money a visitor may look at: the own account and what moved it, the own bills, the premiums of both directions. A holder
 * sees day and amount of what a beneficiary spent, the patient also place and kind; nobody sees another's balance. Safe for
 * use by many threads.
 */
public final class Passbook {
    private final Cabinet cabinet;
    private final PersonId me;
    private final Family family;

    Passbook(Cabinet cabinet, PersonId me, Family family) {
        this.cabinet = cabinet;
        this.me = me;
        this.family = family;
    }

    /** Looks up the person's own account. */
    public Optional<Account> findAccount() {
        return cabinet.ledger().findAccount(me);
    }

    /** {@return what moved the person's account, the oldest first; for whom is masked, where and for what is not told} */
    public List<Movement> listMovements(LocalDate first, LocalDate last) {
        Map<PersonId, String> typed = typedNames();
        return cabinet.ledger().listEntries(me, first, last).stream().map(it -> movement(it, typed)).toList();
    }

    /** {@return the person's own bills with place, kind and who paid, the oldest first} */
    public List<OwnBill> listOwnBills(LocalDate first, LocalDate last) {
        return cabinet.ledger()
                .listBills(me, first, last)
                .stream()
                .map(bill -> new OwnBill(bill, bill.shares().stream().map(this::payer).toList()))
                .toList();
    }

    /** {@return what a beneficiary has used of a binding so far, refunds taken off} */
    public Money usedOf(Binding binding) {
        if (!binding.holder().equals(me)) {
            return Money.ZERO;
        }
        return cabinet.ledger().usedOf(binding);
    }

    /** {@return the premiums the person paid for relatives, the oldest first} */
    public List<Premium> listPremiums() {
        return cabinet.ledger().listPremiumsPaidBy(me);
    }

    /** {@return the premiums relatives paid for the person, the oldest first} */
    public List<Premium> listPremiumsForMe() {
        return cabinet.ledger().listPremiumsPaidFor(me);
    }

    /**
     * {@return whether this installation knows of a premium already paid for a relative and that year: by whomever, or for somebody
     *     who is not confirmed by the person alone}
     */
    public boolean isPremiumPaid(PersonId relative, Year year, LocalDate on) {
        boolean known = relative.equals(me) || family.isKnown(relative, on);
        return cabinet.ledger()
                .listPremiumsPaidFor(relative)
                .stream()
                .filter(it -> known || it.holder().equals(me))
                .anyMatch(it -> it.year().equals(year) && it.state() != Premium.State.CANCELLED);
    }

    /** {@return how those are called whom the person knows by their own word only} */
    private Map<PersonId, String> typedNames() {
        Map<PersonId, String> names = new HashMap<>();
        family.listShared()
                .stream()
                .filter(it -> !it.binding().isConfirmed())
                .forEach(it -> names.put(it.other().id(), it.other().maskedName()));
        family.listShared()
                .stream()
                .filter(it -> it.binding().isConfirmed())
                .forEach(it -> names.remove(it.other().id()));
        return names;
    }

    private Movement movement(Entry entry, Map<PersonId, String> typed) {
        Optional<String> whom = entry.patient()
                .filter(it -> !it.equals(me))
                .map(it -> Optional.ofNullable(typed.get(it)).orElseGet(() -> maskedName(it)));
        return new Movement(entry.day(), entry.kind(), changed(entry), entry.patient(), whom);
    }

    /** Setting money aside leaves the whole as it is, so it is told what was set aside. */
    private static Money changed(Entry entry) {
        return entry.kind() == EntryKind.RESERVE ? entry.move().reserved() : entry.move().whole();
    }

    private Payer payer(Share share) {
        boolean self = share.payer().equals(me);
        return new Payer(self, self ? "" : maskedName(share.payer()), share.amount());
    }

    private String maskedName(PersonId id) {
        return cabinet.register().findPerson(id).map(it -> Masked.name(it.name())).orElse("*");
    }

    /**
     * A line of the own account.
     *
     * @param change what the account gained, below zero where it lost; of {@link EntryKind#RESERVE} what was set aside, below zero what
     *     was taken back, neither of which is spent
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
