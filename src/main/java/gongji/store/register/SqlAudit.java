package gongji.store.register;

import static gongji.store.register.Days.moment;

import com.fasterxml.jackson.core.type.TypeReference;
import gongji.household.cabinet.Audit;
import gongji.household.people.PersonId;
import gongji.household.record.AuditLine;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.json.Json;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audit: each line carries a keyed hash over itself and the line before, and the number and hash of the last one are kept
 * apart, so that a line changed, taken out or cut off is found. Safe for use by many threads.
 */
public final class SqlAudit implements Audit {
    private static final String HEAD = "audit-head";
    /** The hash before the first line, as the schema writes it. */
    private static final String FIRST = "-";
    private static final int CHUNK = 1000;
    private final Database database;
    private final Keyring keyring;

    public SqlAudit(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public List<AuditLine> listAbout(PersonId person, int most) {
        return database.read(handle -> handle.createQuery("""
                select * from audit where number in (select number from audit_about where person = ?)
                order by number desc limit ?""")
                .bind(0, person.id())
                .bind(1, most)
                .map((row, context) -> line(handle, row))
                .list());
    }

    /** {@return the lines after a number, the oldest first, at most a thousand} */
    public List<AuditLine> listAfter(long number) {
        return database.read(handle -> chunk(handle, number)).stream().map(Chained::line).toList();
    }

    /** Appends a line. */
    public void append(Handle handle, Happened happened) {
        Head head = head(handle, database.dialect().forUpdate());
        AuditLine line = new AuditLine(head.number() + 1, Instant.ofEpochMilli(happened.at().toEpochMilli()),
                happened.actor(), happened.what(), happened.about(), happened.details());
        String hash = hash(head.hash(), line);
        handle.execute("insert into audit (number, at, actor, what, details, hash) values (?, ?, ?, ?, ?, ?)",
                line.number(), line.at().toEpochMilli(), line.actor(), line.what(), Json.write(line.details()), hash);
        for (PersonId person : line.about().stream().distinct().toList()) {
            handle.execute("insert into audit_about (person, number) values (?, ?)", person.id(), line.number());
        }
        handle.execute("update meta set value = ? where name = '" + HEAD + "'", line.number() + " " + hash);
    }

    /** {@return the number of the first line that is not what was written, or that is missing; none where all is well} */
    public Optional<Long> findBroken() {
        Head last = database.read(handle -> head(handle, ""));
        Head seen = new Head(0, FIRST);
        while (true) {
            long from = seen.number();
            List<Chained> lines = database.read(handle -> chunk(handle, from));
            for (Chained each : lines) {
                if (each.line().number() != seen.number() + 1 || !each.hash().equals(hash(seen.hash(), each.line()))) {
                    return Optional.of(seen.number() + 1);
                }
                seen = new Head(each.line().number(), each.hash());
            }
            if (lines.size() < CHUNK) {
                return seen.number() < last.number() ? Optional.of(seen.number() + 1) : Optional.empty();
            }
        }
    }

    private Head head(Handle handle, String lock) {
        String[] stored = handle.createQuery("select value from meta where name = '" + HEAD + "'" + lock)
                .mapTo(String.class)
                .one()
                .split(" ", -1);
        return new Head(Long.parseLong(stored[0]), stored[1]);
    }

    private List<Chained> chunk(Handle handle, long after) {
        return new ArrayList<>(handle.createQuery("select * from audit where number > ? order by number limit ?")
                .bind(0, after)
                .bind(1, CHUNK)
                .map((row, context) -> new Chained(line(handle, row), row.getString("hash")))
                .list());
    }

    private static AuditLine line(Handle handle, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        List<PersonId> about = handle.createQuery("select person from audit_about where number = ? order by person")
                .bind(0, number)
                .mapTo(String.class)
                .map(PersonId::new)
                .list();
        Map<String, String> details = Json.read(row.getString("details"), new TypeReference<Map<String, String>>() {
        });
        return new AuditLine(number, moment(row, "at"), row.getString("actor"), row.getString("what"), about, details);
    }

    private String hash(String before, AuditLine line) {
        List<String> about = line.about().stream().map(PersonId::id).distinct().sorted().toList();
        return keyring.hash("audit", String.join("\n", before, Long.toString(line.number()),
                Long.toString(line.at().toEpochMilli()), line.actor(), line.what(), String.join(" ", about),
                Json.write(line.details())));
    }

    /** What is to be written down. */
    public record Happened(Instant at, String actor, String what, List<PersonId> about, Map<String, String> details) {
        /** Copies what it holds. */
        public Happened {
            about = List.copyOf(about);
            details = Map.copyOf(details);
        }
    }

    private record Head(long number, String hash) {}

    private record Chained(AuditLine line, String hash) {}
}
