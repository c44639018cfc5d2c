package gongji.store.register;

import static gongji.store.register.Days.findDay;
import static gongji.store.register.Days.moment;
import static gongji.store.register.Days.orNull;
import static gongji.store.register.Days.text;

import gongji.household.cabinet.Receipts;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.household.record.UsedValue;
import gongji.message.Part;
import gongji.message.Source;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.ParameterName;
import gongji.rules.region.RegionCode;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.json.Json;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The receipts and the values they rest on. Safe for use by many threads. */
public final class SqlReceipts implements Receipts {
    private final Database database;
    private final Keyring keyring;

    public SqlReceipts(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public Optional<Receipt> findReceipt(ReceiptNumber number) {
        return database.read(handle -> list(handle, "number = :it", number.text())).stream().findFirst();
    }

    @Override
    public List<Receipt> listReceipts(PersonId person) {
        return database.read(handle -> list(handle, "who = :it or whom = :it order by at desc, number", person.id()));
    }

    /** {@return the receipts that rest on a value of that parameter, the oldest first} */
    public List<Receipt> listThatUsed(String parameter) {
        return database.read(handle -> list(handle,
                "number in (select receipt from receipt_value where parameter = :it) order by at, number", parameter));
    }

    Optional<Receipt> ofAction(Handle handle, ActionId action) {
        return list(handle, "action = :it", action.id()).stream().findFirst();
    }

    void insert(Handle handle, Receipt receipt) {
        String number = receipt.number().text();
        String body = Json.write(Body.of(receipt.words()));
        handle.createUpdate("""
                insert into receipt (number, action, what, who, whom, at, body_sealed)
                values (:number, :action, :what, :who, :whom, :at, :body)""")
                .bind("number", number)
                .bind("action", receipt.action().id())
                .bind("what", receipt.what())
                .bind("who", receipt.who().id())
                .bind("whom", orNull(receipt.whom()))
                .bind("at", receipt.at().toEpochMilli())
                .bind("body", keyring.seal(Cell.RECEIPT_BODY, number, body))
                .execute();
        for (int i = 0; i < receipt.versions().size(); i++) {
            insert(handle, number, i, receipt.versions().get(i));
        }
    }

    private static void insert(Handle handle, String receipt, int number, UsedValue used) {
        handle.createUpdate(
                """
                        insert into receipt_value
                            (receipt, number, rule, value, region, since, source, parameter, asked_region, asked_on)
                        values (:receipt, :number, :rule, :value, :region, :since, :source, :parameter, :asked_region, :asked_on)""")
                .bind("receipt", receipt)
                .bind("number", number)
                .bind("rule", used.rule())
                .bind("value", orNull(used.value()))
                .bind("region", orNull(used.region()))
                .bind("since", orNull(used.since()))
                .bind("source", orNull(used.source()))
                .bind("parameter", orNull(used.asked().map(it -> it.name().name())))
                .bind("asked_region", orNull(used.asked().map(Asked::region)))
                .bind("asked_on", orNull(used.asked().map(Asked::on)))
                .execute();
    }

    private List<Receipt> list(Handle handle, String where, String it) {
        return handle.createQuery("select * from receipt where " + where)
                .bind("it", it)
                .map((row, context) -> receipt(handle, row))
                .list();
    }

    private Receipt receipt(Handle handle, ResultSet row) throws SQLException {
        String number = row.getString("number");
        Body body = Json.read(keyring.open(Cell.RECEIPT_BODY, number, row.getString("body_sealed")), Body.class);
        List<UsedValue> versions = handle.createQuery("select * from receipt_value where receipt = ? order by number")
                .bind(0, number)
                .map((it, context) -> used(it))
                .list();
        return new Receipt(new ReceiptNumber(number), new ActionId(row.getString("action")), row.getString("what"),
                new PersonId(row.getString("who")), text(row, "whom").map(PersonId::new), moment(row, "at"),
                versions, body.words());
    }

    private static UsedValue used(ResultSet row) throws SQLException {
        return new UsedValue(row.getString("rule"), text(row, "value"), text(row, "region").map(RegionCode::of),
                findDay(row, "since"), text(row, "source"), asked(row));
    }

    private static Optional<Asked> asked(ResultSet row) throws SQLException {
        Optional<String> parameter = text(row, "parameter");
        return parameter.isEmpty() ? Optional.empty()
                : Optional.of(new Asked(ParameterName.of(parameter.get()), RegionCode.of(row.getString("asked_region")),
                        LocalDate.parse(row.getString("asked_on"))));
    }

    /**
     * What is stored sealed.
     *
     * @param leftToDo what stands beneath the card; once only the sentences of it
     * @param sources absent where it was stored when only those sentences were
     */
    record Body(Part.Card card, List<Part> leftToDo, Optional<List<Source>> sources) {

        static Body of(Receipt.Words words) {
            return new Body(words.card(), words.below(), words.sources());
        }

        Receipt.Words words() {
            return new Receipt.Words(card, leftToDo, sources);
        }
    }
}
