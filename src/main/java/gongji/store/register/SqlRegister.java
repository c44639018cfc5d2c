package gongji.store.register;

import static gongji.store.register.Days.findDay;
import static gongji.store.register.Days.orNull;
import static gongji.store.register.Days.text;

import gongji.household.cabinet.Register;
import gongji.household.people.Groups;
import gongji.household.people.Insurance;
import gongji.household.people.Party;
import gongji.household.people.Person;
import gongji.household.people.Person.Origin;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The people and their relations. Safe for use by many threads. */
public final class SqlRegister implements Register {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final Keyring keyring;

    public SqlRegister(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return database.read(handle -> person(handle, id));
    }

    @Override
    public Optional<Person> findByIdNumber(IdNumber number) {
        return database.read(handle -> byIdNumber(handle, number));
    }

    @Override
    public Optional<Person> findByPhone(String digits) {
        List<Person> found = database.read(handle -> select(handle, "phone_hash", phoneHash(digits)));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public List<Relation> listRelations(PersonId person, LocalDate on) {
        return database.read(handle -> relations(handle, person)).stream().filter(it -> it.isLive(on)).toList();
    }

    /** {@return the person with this id, as the transaction sees it} */
    public Optional<Person> person(Handle handle, PersonId id) {
        return select(handle, "id", id.id()).stream().findFirst();
    }

    /** {@return the person with this number, as the transaction sees it} */
    public Optional<Person> byIdNumber(Handle handle, IdNumber number) {
        return select(handle, "id_number_hash", keyring.hash("id-number", number.digits())).stream().findFirst();
    }

    /** {@return everybody of an employer's group, or everybody} */
    public List<Person> everybody(Handle handle, Optional<String> employer) {
        String where = employer.isPresent() ? " where employer = ?" : "";
        var query = handle.createQuery("select * from person" + where + " order by id");
        employer.ifPresent(it -> query.bind(0, it));
        return query.map((row, context) -> person(row)).list();
    }

    /** {@return an id nobody has} */
    public PersonId newId() {
        StringBuilder id = new StringBuilder("p");
        for (int i = 0; i < 12; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PersonId(id.toString());
    }

    /** Writes a person, new or in the place of what was there under the same id. */
    public void put(Handle handle, Person person) {
        String id = person.id().id();
        Optional<Insurance> insurance = person.insurance();
        handle.createUpdate("""
                insert into person (id, id_number_sealed, id_number_hash, name_sealed, phone_sealed, phone_hash, scheme,
                    region, standing, paid_through, household_sealed, employer, origin)
                values (:id, :idNumber, :idNumberHash, :name, :phone, :phoneHash, :scheme, :region, :standing, :paid,
                    :household, :employer, :origin)
                on conflict (id) do update set id_number_sealed = :idNumber, id_number_hash = :idNumberHash,
                    name_sealed = :name, phone_sealed = :phone, phone_hash = :phoneHash, scheme = :scheme,
                    region = :region, standing = :standing, paid_through = :paid, household_sealed = :household,
                    employer = :employer, origin = :origin""")
                .bind("id", id)
                .bind("idNumber", keyring.seal(Cell.PERSON_ID_NUMBER, id, person.idNumber().digits()))
                .bind("idNumberHash", keyring.hash("id-number", person.idNumber().digits()))
                .bind("name", keyring.seal(Cell.PERSON_NAME, id, person.name()))
                .bind("phone", orNull(person.phone().map(it -> keyring.seal(Cell.PERSON_PHONE, id, it))))
                .bind("phoneHash", orNull(person.phone().map(this::phoneHash)))
                .bind("scheme", orNull(insurance.map(it -> it.scheme().code())))
                .bind("region", orNull(insurance.map(Insurance::region)))
                .bind("standing", orNull(insurance.map(it -> it.standing().code())))
                .bind("paid", orNull(insurance.flatMap(Insurance::paidThrough)))
                .bind("household", orNull(person.groups()
                        .household()
                        .map(it -> keyring.seal(Cell.PERSON_HOUSEHOLD, id, it))))
                .bind("employer", orNull(person.groups().employer()))
                .bind("origin", person.origin().name())
                .execute();
    }

    /** {@return the id of the other side of a binding, who is written down first where nobody has this number} */
    PersonId resolve(Handle handle, Party party) {
        return switch (party) {
            case Party.Known it -> it.id();
            case Party.Declared it -> byIdNumber(handle, it.idNumber()).map(Person::id)
                    .orElseGet(() -> declare(handle, it));
        };
    }

    private PersonId declare(Handle handle, Party.Declared party) {
        PersonId id = newId();
        put(handle, new Person(id, party.idNumber(), party.name(), Optional.empty(), Optional.of(party.insurance()),
                Groups.NONE, Origin.DECLARED));
        return id;
    }

    /** Removes a person and every relation they are in. */
    void remove(Handle handle, PersonId person) {
        handle.execute("delete from relation where person = ? or relative = ?", person.id(), person.id());
        handle.execute("delete from person where id = ?", person.id());
    }

    /** Holds a person until the transaction ends: whoever does something that may be done once for them waits here. */
    void hold(Handle handle, PersonId person) {
        List<String> unused = handle.createQuery("select id from person where id = ?" + database.dialect().forUpdate())
                .bind(0, person.id())
                .mapTo(String.class)
                .list();
    }

    /** {@return all relations of a person, live or not} */
    public List<Relation> relations(Handle handle, PersonId person) {
        return handle.createQuery("select * from relation where person = ? order by kin, relative")
                .bind(0, person.id())
                .map((row, context) -> relation(row))
                .list();
    }

    /** Writes a relation, new or in the place of the one between the same two. */
    public void put(Handle handle, Relation relation) {
        handle.createUpdate("""
                insert into relation (person, relative, kin, from_day, until_day, source)
                values (:person, :relative, :kin, :from, :until, :source)
                on conflict (person, relative) do update set kin = :kin, from_day = :from, until_day = :until,
                    source = :source""")
                .bind("person", relation.person().id())
                .bind("relative", relation.relative().id())
                .bind("kin", relation.kin().code())
                .bind("from", orNull(relation.from()))
                .bind("until", orNull(relation.until()))
                .bind("source", relation.source())
                .execute();
    }

    private List<Person> select(Handle handle, String column, String value) {
        return handle.createQuery("select * from person where " + column + " = ?")
                .bind(0, value)
                .map((row, context) -> person(row))
                .list();
    }

    private Person person(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String number = keyring.open(Cell.PERSON_ID_NUMBER, id, row.getString("id_number_sealed"));
        Optional<String> phone = text(row, "phone_sealed").map(it -> keyring.open(Cell.PERSON_PHONE, id, it));
        Optional<String> household = text(row, "household_sealed")
                .map(it -> keyring.open(Cell.PERSON_HOUSEHOLD, id, it));
        return new Person(new PersonId(id), idNumber(number),
                keyring.open(Cell.PERSON_NAME, id, row.getString("name_sealed")), phone, insurance(row),
                new Groups(household, text(row, "employer")), Origin.valueOf(row.getString("origin")));
    }

    private static Optional<Insurance> insurance(ResultSet row) throws SQLException {
        Optional<YearMonth> paid = text(row, "paid_through").map(YearMonth::parse);
        Optional<Scheme> scheme = text(row, "scheme").flatMap(Scheme::findByCode);
        Optional<RegionCode> region = text(row, "region").map(RegionCode::of);
        Optional<Standing> standing = text(row, "standing").flatMap(Standing::findByCode);
        return scheme.flatMap(a -> region.flatMap(b -> standing.map(c -> new Insurance(a, b, c, paid))));
    }

    private static IdNumber idNumber(String digits) {
        if (IdNumber.parse(digits, LocalDate.MAX) instanceof IdNumber.Valid valid) {
            return valid.number();
        }
        throw new IllegalStateException("a stored number of a document is not one");
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(new PersonId(row.getString("person")), new PersonId(row.getString("relative")),
                Kin.findByCode(row.getString("kin")).orElse(Kin.NONE), findDay(row, "from_day"),
                findDay(row, "until_day"), row.getString("source"));
    }

    private String phoneHash(String digits) {
        return keyring.hash("phone", digits);
    }
}
