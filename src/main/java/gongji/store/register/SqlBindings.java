package gongji.store.register;

import static gongji.store.register.Days.day;
import static gongji.store.register.Days.moment;
import static gongji.store.register.Days.orNull;
import static gongji.store.register.Days.text;

import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Declaration;
import gongji.household.binding.Terms.Limit;
import gongji.household.cabinet.Bindings;
import gongji.household.people.Insurance;
import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The bindings and their states, as they are looked for; the rows themselves are {@link BindingRows}. Safe for use by many threads. */
public final class SqlBindings implements Bindings {
    private static final String SELECT = "select * from binding where ";
    private final Database database;
    private final Keyring keyring;
    private final BindingRows rows;

    public SqlBindings(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
        this.rows = new BindingRows(keyring);
    }

    @Override
    public Optional<Binding> findBinding(BindingId id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public boolean isOfficeDue(BindingId id) {
        return database.read(handle -> isOfficeDue(handle, id));
    }

    @Override
    public boolean isConsentDue(BindingId id) {
        return database.read(handle -> isDue(handle, id, BindingState.AWAITING_CONSENT));
    }

    @Override
    public Optional<Declaration> findDeclaration(BindingId id) {
        return database.read(handle -> declaration(handle, id));
    }

    Optional<Declaration> declaration(Handle handle, BindingId id) {
        return handle.createQuery("select declared_sealed from binding where id = ?")
                .bind(0, id.id())
                .map((row, context) -> text(row, "declared_sealed"))
                .findOne()
                .flatMap(it -> it)
                .map(it -> declaration(keyring.open(Cell.BINDING_DECLARED, id.id(), it)));
    }

    /** {@return whether the office has to look at a binding, as the transaction sees it} */
    public boolean isOfficeDue(Handle handle, BindingId id) {
        return isDue(handle, id, BindingState.AWAITING_OFFICE)
                || handle.createQuery("select count(*) from proof where binding = ?")
                        .bind(0, id.id())
                        .mapTo(Long.class)
                        .one() > 0;
    }

    private static boolean isDue(Handle handle, BindingId id, BindingState what) {
        return handle.createQuery("select due from binding where id = ?")
                .bind(0, id.id())
                .mapTo(String.class)
                .findOne()
                .filter(it -> List.of(it.split(" ")).contains(what.name()))
                .isPresent();
    }

    /** Notes what a new binding has to pass, and what was typed of the other side. */
    void note(Handle handle, BindingId id, Set<BindingState> due, Optional<Declaration> declared) {
        handle.createUpdate("update binding set due = :due, declared_sealed = :declared where id = :id")
                .bind("id", id.id())
                .bind("due", due.stream().sorted().map(BindingState::name).collect(Collectors.joining(" ")))
                .bind("declared", orNull(declared
                        .map(it -> keyring.seal(Cell.BINDING_DECLARED, id.id(), words(it)))))
                .execute();
    }

    /** Forgets what was typed of somebody, or by them. */
    void forgetDeclarations(Handle handle, PersonId person) {
        handle.execute("update binding set declared_sealed = null where holder = ? or beneficiary = ?", person.id(),
                person.id());
    }

    private static String words(Declaration it) {
        return it.insurance().scheme().code() + " " + it.insurance().region().digits() + " "
                + it.insurance().standing().code() + " " + it.name();
    }

    private static Declaration declaration(String words) {
        String[] fields = words.split(" ", 4);
        return new Declaration(fields[3], new Insurance(Scheme.findByCode(fields[0]).orElse(Scheme.UNSAID),
                RegionCode.of(fields[1]), Standing.findByCode(fields[2]).orElse(Standing.UNSAID), Optional.empty()));
    }

    @Override
    public List<Binding> listOfHolder(PersonId holder) {
        return database.read(handle -> ofHolder(handle, holder));
    }

    @Override
    public List<Binding> listOfBeneficiary(PersonId beneficiary) {
        return database.read(handle -> ofBeneficiary(handle, beneficiary));
    }

    Optional<Binding> find(Handle handle, BindingId id) {
        return list(handle, SELECT + "id = ?", id.id()).stream().findFirst();
    }

    /** {@return the binding, held until the transaction ends: whoever changes one reads it so} */
    public Optional<Binding> hold(Handle handle, BindingId id) {
        return list(handle, SELECT + "id = ?" + database.dialect().forUpdate(), id.id()).stream().findFirst();
    }

    List<Binding> ofHolder(Handle handle, PersonId holder) {
        return list(handle, SELECT + "holder = ? order by filed_on, id", holder.id());
    }

    /** {@return the bindings of a beneficiary in the order of deduction, as the transaction sees them} */
    public List<Binding> ofBeneficiary(Handle handle, PersonId beneficiary) {
        return list(handle, SELECT + "beneficiary = ? order by place, filed_on, id", beneficiary.id());
    }

    /** {@return the bindings of a beneficiary in the order of deduction, held until the transaction ends} */
    public List<Binding> holdOfBeneficiary(Handle handle, PersonId beneficiary) {
        hold(handle, "beneficiary", beneficiary);
        return ofBeneficiary(handle, beneficiary);
    }

    /** {@return the bindings of a holder, the oldest first, held until the transaction ends} */
    public List<Binding> holdOfHolder(Handle handle, PersonId holder) {
        hold(handle, "holder", holder);
        return ofHolder(handle, holder);
    }

    /** Everybody takes them in the same order, so that two do not wait for one another. */
    private void hold(Handle handle, String side, PersonId person) {
        List<String> unused = handle
                .createQuery(
                        "select id from binding where " + side + " = ? order by id" + database.dialect().forUpdate())
                .bind(0, person.id())
                .mapTo(String.class)
                .list();
    }

    /** {@return all bindings, the oldest first} */
    public List<Binding> all(Handle handle) {
        return handle.createQuery("select * from binding order by filed_on, id")
                .map((row, context) -> rows.binding(handle, row))
                .list();
    }

    /** {@return the bindings that wait for the other side's consent, the oldest first} */
    public List<Binding> awaitingConsent(Handle handle) {
        return handle.createQuery(SELECT + "state = 'AWAITING_CONSENT' order by filed_on, id")
                .map((row, context) -> rows.binding(handle, row))
                .list();
    }

    /** {@return the bindings in one of these states, the oldest first} */
    public List<Binding> in(Handle handle, Collection<BindingState> states) {
        String names = states.stream().map(it -> "'" + it.name() + "'").collect(Collectors.joining(", "));
        return handle.createQuery(SELECT + "state in (" + names + ") order by filed_on, id")
                .map((row, context) -> rows.binding(handle, row))
                .list();
    }

    /** {@return the bindings that are not over although the register ended their relation before a day} */
    public List<BindingId> ofEndedRelations(Handle handle, LocalDate day) {
        return handle.createQuery("""
                select b.id from relation r join binding b on b.holder = r.person and b.beneficiary = r.relative
                where r.until_day < ? and b.state <> 'RETURNED' and b.state <> 'ENDED' order by b.id""")
                .bind(0, day.toString())
                .mapTo(String.class)
                .map(BindingId::new)
                .list();
    }

    /** {@return what was handed in for a binding, the oldest first} */
    List<Proof> proofs(BindingId id) {
        return database
                .read(handle -> handle.createQuery("select * from proof where binding = ? order by at, reference")
                        .bind(0, id.id())
                        .map((row, context) -> new Proof(keyring.open(Cell.PROOF_FILE_NAME, row.getString("reference"),
                                row.getString("file_name_sealed")), moment(row, "at")))
                        .list());
    }

    /** A paper that was handed in. */
    record Proof(String fileName, Instant at) {}

    /** {@return the open bindings of people whose insurance has ended} */
    public List<BindingId> ofEndedInsurance(Handle handle) {
        return handle.createQuery("""
                select b.id from person p join binding b on b.holder = p.id
                where p.standing = 'ended' and b.state <> 'RETURNED' and b.state <> 'ENDED'
                union
                select b.id from person p join binding b on b.beneficiary = p.id
                where p.standing = 'ended' and b.state <> 'RETURNED' and b.state <> 'ENDED' order by 1""")
                .mapTo(String.class)
                .map(BindingId::new)
                .list();
    }

    void insert(Handle handle, Binding binding) {
        rows.insert(handle, binding);
    }

    void addStep(Handle handle, Binding binding, Step step) {
        rows.insertStep(handle, binding.id(), binding.steps().size(), step);
        handle.execute("update binding set state = ? where id = ?", step.state().name(), binding.id().id());
    }

    void setPlace(Handle handle, BindingId id, int place) {
        handle.execute("update binding set place = ? where id = ?", place, id.id());
    }

    void setLimit(Handle handle, BindingId id, Limit limit) {
        rows.setLimit(handle, id, limit);
    }

    /** Writes what is set aside under a binding from now on; the account is the caller's to move. */
    public void setQuota(Handle handle, BindingId id, Money quota) {
        handle.execute("update binding set quota = ? where id = ?", quota.fen(), id.id());
    }

    /** Takes what a payment used from what a holder set aside for a patient. */
    public void useQuota(Handle handle, PersonId holder, PersonId patient, Money used) {
        handle.execute("""
                update binding set quota = quota - ? where holder = ? and beneficiary = ? and quota is not null
                    and state <> 'RETURNED' and state <> 'ENDED'""", used.fen(), holder.id(), patient.id());
    }

    private List<Binding> list(Handle handle, String select, String value) {
        return handle.createQuery(select).bind(0, value).map((row, context) -> rows.binding(handle, row)).list();
    }
}
