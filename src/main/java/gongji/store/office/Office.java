package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.cabinet.Requests.Question;
import gongji.household.link.LinkKind;
import gongji.household.link.OpenCode;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.household.record.AuditLine;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.identity.IdNumber;
import gongji.store.database.Database;
import gongji.store.register.Changes;
import gongji.store.register.SqlAudit.Happened;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What operators do. Every act leaves a line in the audit. Safe for use by many threads. */
public final class Office {
    /** How long an activation code is open. */
    public static final Duration CODE_OPEN = Duration.ofHours(24);
    private static final int SHOWN = 40;

    private final Database database;
    private final Tables tables;
    private final Changes changes;

    public Office(Database database, Tables tables, Changes changes) {
        this.database = database;
        this.tables = tables;
        this.changes = changes;
    }

    /** Takes a people file; nothing of it where a line is bad, nothing at all in a dry run. */
    public Imported importPeople(List<PersonRow> rows, Operator operator, boolean dry) {
        return imported("people", operator, dry,
                handle -> new PeopleImport(tables, changes, handle, operator).take(rows));
    }

    /**
     * Takes a relations file; nothing of it where a line is bad, nothing at all in a dry run. Bindings whose relation is over by it
     * end at once.
     */
    public Imported importRelations(List<RelationRow> rows, Operator operator, boolean dry) {
        return imported("relations", operator, dry, handle -> {
            Imported taken = new RelationsImport(tables, handle).take(rows);
            if (taken.isTaken()) {
                new EndedRelations(tables, changes, Ties.LASTING).end(handle, operator);
            }
            return taken;
        });
    }

    /** Takes a ledger file; nothing of it where a line is bad, nothing at all in a dry run. */
    public Imported importLedger(List<LedgerRow> rows, Splitting splitting, Operator operator, boolean dry) {
        return imported("ledger", operator, dry, handle -> new LedgerImport(tables, handle, splitting).take(rows));
    }

    /** {@return whether nothing was ever put into this store} */
    public boolean isEmpty() {
        return database.read(handle -> handle.createQuery("select count(*) from person").mapTo(Long.class).one()) == 0;
    }

    /** Looks up somebody by the number of the document. */
    public Optional<Person> findPerson(IdNumber number, Operator operator) {
        return database.write(handle -> {
            Optional<Person> found = tables.register().byIdNumber(handle, number);
            found.ifPresent(it -> note(handle, operator, "looked-up", it.id(), Map.of()));
            return found;
        });
    }

    /** {@return everybody of an employer's group} */
    public List<Person> listGroup(String group, Operator operator) {
        return database.write(handle -> {
            tables.audit()
                    .append(handle,
                            new Happened(operator.at(), operator.actor(), "group-listed", List.of(), Map.of()));
            return tables.register().everybody(handle, Optional.of(group));
        });
    }

    /** {@return a new activation code, to be handed to the person and to nobody else; earlier open ones are void} */
    public String giveCode(PersonId person, LinkKind kind, Operator operator) {
        String code = ShortCode.draw();
        Instant until = operator.at().plus(CODE_OPEN);
        database.change(handle -> {
            handle.execute("delete from code where person = ? and kind = ? and used_at is null", person.id(),
                    kind.code());
            tables.links().put(handle, new OpenCode(tables.links().idOf(code), person, kind, until));
            note(handle, operator, "code-given", person, Map.of("kind", kind.code()));
        });
        return code;
    }

    /** Writes changes of the office, such as a paper approved or a relation ended. */
    public void commit(List<Change> wanted, Operator operator) {
        database.change(handle -> changes.commit(handle, wanted, operator.actor(), operator.at()));
    }

    /** {@return all bindings} */
    public List<Binding> listBindings() {
        return database.read(tables.bindings()::all);
    }

    /** {@return the number of the first line of the audit that was changed or is missing; none where all is well} */
    public Optional<Long> findBrokenAuditLine() {
        return tables.audit().findBroken();
    }

    /** Notes that somebody of the office did something. */
    public void note(String what, Operator operator) {
        database.change(handle -> tables.audit()
                .append(handle,
                        new Happened(operator.at(), operator.actor(), what, List.of(), Map.of())));
    }

    /** Hands every line of the audit over, the oldest first. */
    public void eachAuditLine(Consumer<AuditLine> reader) {
        long after = 0;
        for (List<AuditLine> lines = tables.audit().listAfter(after); !lines.isEmpty(); lines = tables.audit()
                .listAfter(after)) {
            lines.forEach(reader);
            after = lines.getLast().number();
        }
    }

    /** {@return the questions nobody answered yet, the oldest first} */
    public List<Question> listQuestions(Operator operator) {
        note("questions-read", operator);
        return tables.requests().listUnanswered();
    }

    /** Enough of a question to know it again; days may lie between it and the answer. */
    private static String beginning(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Answers a question and tells the chat; {@return whether there was one without an answer}. */
    public boolean reply(ActionId question, String words, Operator operator) {
        return database.write(handle -> {
            Optional<Question> asked = tables.requests()
                    .find(handle, question.id())
                    .filter(it -> it.answer().isEmpty());
            asked.ifPresent(it -> {
                tables.requests().answer(handle, question, words, operator.at());
                Outgoing told = Outgoing.said(Phrase.of("office.reply")
                        .with("question", beginning(it.words()))
                        .with("words", words));
                changes.commit(handle, List.of(new Change.ChatTold(it.chat(), told)), operator.actor(),
                        operator.at());
                tables.audit()
                        .append(handle, new Happened(operator.at(), operator.actor(), "question-answered",
                                it.person().stream().toList(), Map.of("question", question.id())));
            });
            return asked.isPresent();
        });
    }

    private Imported imported(String what, Operator operator, boolean dry, Function<Handle, Imported> work) {
        try {
            return database.write(handle -> {
                Imported result = work.apply(handle);
                if (dry || !result.isTaken()) {
                    throw new DryRun(result);
                }
                tables.audit()
                        .append(handle,
                                new Happened(operator.at(), operator.actor(), "imported", List.of(),
                                        counts(what, result)));
                return result;
            });
        } catch (DryRun e) {
            return e.result();
        }
    }

    private static Map<String, String> counts(String what, Imported result) {
        return Map.of("what", what, "new", Integer.toString(result.created()), "changed",
                Integer.toString(result.changed()), "resets", Integer.toString(result.remarks().size()));
    }

    private void note(Handle handle, Operator operator, String what, PersonId about, Map<String, String> details) {
        tables.audit().append(handle, new Happened(operator.at(), operator.actor(), what, List.of(about), details));
    }
}
