package gongji.store.register;

import gongji.household.account.Account;
import gongji.household.account.Bill;
import gongji.household.account.Entry;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.cabinet.Exports;
import gongji.household.cabinet.Requests;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.household.record.Receipt;
import gongji.message.Part;
import gongji.store.database.Database;
import gongji.store.json.Json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects everything kept of one person. Safe for use by many threads. */
public final class SqlExports implements Exports {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private final Database database;
    private final Tables tables;

    public SqlExports(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public String export(PersonId id) {
        Map<String, Object> all = new LinkedHashMap<>();
        tables.register().findPerson(id).ifPresent(it -> all.put("person", person(it)));
        tables.ledger().findAccount(id).ifPresent(it -> all.put("account", account(it)));
        all.put("entries", tables.ledger().listEntries(id, FIRST, LocalDate.MAX).stream().map(this::entry).toList());
        all.put("bills", tables.ledger().listBills(id, FIRST, LocalDate.MAX).stream().map(SqlExports::bill).toList());
        all.put("shared",
                tables.bindings().listOfHolder(id).stream().map(it -> binding(it, it.beneficiary())).toList());
        all.put("sharedWithMe",
                tables.bindings().listOfBeneficiary(id).stream().map(it -> binding(it, it.holder())).toList());
        all.put("relations", database.read(handle -> tables.register().relations(handle, id))
                .stream()
                .map(this::relation)
                .toList());
        all.put("premiums",
                tables.ledger().listPremiumsPaidBy(id).stream().map(it -> premium(it, it.beneficiary())).toList());
        all.put("premiumsForMe",
                tables.ledger().listPremiumsPaidFor(id).stream().map(it -> premium(it, it.holder())).toList());
        all.put("receipts", tables.receipts().listReceipts(id).stream().map(SqlExports::receipt).toList());
        all.put("questions", tables.requests().listOf(id).stream().map(SqlExports::question).toList());
        all.put("chats", tables.links()
                .listChats(id)
                .stream()
                .map(it -> Map.of("door", it.chat().door().name(), "since", it.since().toString()))
                .toList());
        all.put("reminders", tables.requests().listReminders(id).stream().map(Enum::name).sorted().toList());
        all.put("audit", tables.audit()
                .listAbout(id, Integer.MAX_VALUE)
                .stream()
                .map(it -> Map.of("at", it.at().toString(), "what", it.what(), "details", it.details()))
                .toList());
        return Json.write(all);
    }

    private static Map<String, Object> person(Person it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", it.name());
        fields.put("idNumber", it.idNumber().digits());
        it.phone().ifPresent(phone -> fields.put("phone", phone));
        it.insurance().ifPresent(insurance -> {
            fields.put("scheme", insurance.scheme().code());
            fields.put("region", insurance.region().digits());
            fields.put("status", insurance.standing().code());
            insurance.paidThrough().ifPresent(month -> fields.put("paidThrough", month.toString()));
        });
        return fields;
    }

    private static Map<String, Object> account(Account it) {
        return Map.of("balance", it.whole().fen(), "carried", it.carried().fen(), "reserved", it.reserved().fen(),
                "asOf", it.asOf().toString());
    }

    private Map<String, Object> entry(Entry it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", it.day().toString());
        fields.put("kind", it.kind().code());
        fields.put("fen", it.move().whole().fen());
        it.patient().ifPresent(patient -> fields.put("for", maskedName(patient)));
        return fields;
    }

    private static Map<String, Object> bill(Bill it) {
        return Map.of("day", it.day().toString(), "place", it.place().orElse(""), "cost", it.cost(), "fen",
                it.amount().fen(), "cash", it.cash().fen(), "refunded", it.refunded().fen());
    }

    private Map<String, Object> binding(Binding it, PersonId other) {
        List<Map<String, String>> steps = it.steps()
                .stream()
                .map(step -> Map.of("state", step.state().name(), "day", step.day().toString()))
                .toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("other", shownName(it, other));
        fields.put("relation", it.kin().code());
        fields.put("verified", it.verified());
        fields.put("terms", it.terms());
        it.paper().ifPresent(paper -> fields.put("paper", paper.id() + " " + paper.version()));
        fields.put("steps", steps);
        if (other.equals(it.beneficiary())) {
            fields.put("proofs", tables.bindings()
                    .proofs(it.id())
                    .stream()
                    .map(proof -> Map.of("file", proof.fileName(), "at", proof.at().toString()))
                    .toList());
        }
        return fields;
    }

    private Map<String, Object> relation(Relation it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("other", maskedName(it.relative()));
        fields.put("relation", it.kin().code());
        it.from().ifPresent(day -> fields.put("from", day.toString()));
        it.until().ifPresent(day -> fields.put("until", day.toString()));
        fields.put("source", it.source());
        return fields;
    }

    private Map<String, Object> premium(Premium it, PersonId other) {
        return Map.of("other", maskedName(other), "year", it.year().getValue(), "region", it.region().digits(), "fen",
                it.amount().fen(), "day", it.day().toString(), "state", it.state().name());
    }

    /** The card and what stood beneath it as they are stored: keys of the wording and the values that were shown. */
    private static Map<String, Object> receipt(Receipt it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", it.number().text());
        fields.put("what", it.what());
        fields.put("at", it.at().toString());
        fields.put("card", it.words().card());
        fields.put("leftToDo", below(it.words(), Part.Said.class));
        fields.put("howTo", below(it.words(), Part.Written.class));
        fields.put("rules", below(it.words(), Part.Card.class));
        fields.put("sources", it.words().sources().orElse(List.of()));
        fields.put("values", it.versions());
        return fields;
    }

    private static <T extends Part> List<T> below(Receipt.Words it, Class<T> kind) {
        return it.below().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Map<String, Object> question(Requests.Question it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", it.at().toString());
        fields.put("words", it.words());
        it.answer().ifPresent(answer -> {
            fields.put("answer", answer.words());
            fields.put("answeredAt", answer.at().toString());
        });
        return fields;
    }

    /** Of somebody who was only typed and did not agree yet, what was typed. */
    private String shownName(Binding it, PersonId other) {
        return other.equals(it.beneficiary()) && !it.isConfirmed()
                ? tables.bindings().findDeclaration(it.id()).map(said -> Masked.name(said.name())).orElse("*")
                : maskedName(other);
    }

    private String maskedName(PersonId id) {
        Optional<Person> person = database.read(handle -> tables.register().person(handle, id));
        return person.map(it -> Masked.name(it.name())).orElse("*");
    }
}
