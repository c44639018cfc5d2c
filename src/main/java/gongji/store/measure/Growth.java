package gongji.store.measure;

import gongji.store.StoreSettings;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.SqliteDatabase;
import org.jdbi.v3.core.Handle;

/**
 * Fills a store with people who are numbers only, to see which query minds. Their sealed columns hold nothing that could be opened;
 * whoever is looked for must have been put there in the orderly way.
 */
public final class Growth implements AutoCloseable {
    private static final String NUMBERS = "with recursive n (i) as (select cast(? as bigint) union all select i + 1 "
            + "from n where i < cast(? as bigint)) ";
    private static final String PERSON = "'p' || (100000000000 + i)";
    private static final String BINDING = "'b' || (100000000000 + i)";
    private static final String NEXT = "'p' || (100000000001 + i)";
    private final Database database;
    private long people;
    private long entries;

    private Growth(Database database) {
        this.database = database;
    }

    /** Opens a store that was opened in the orderly way before. */
    public static Growth of(StoreSettings settings) {
        return new Growth(settings.database()
                .<Database>map(PostgresDatabase::open)
                .orElseGet(() -> SqliteDatabase.open(settings.databaseFile(), false)));
    }

    /** Grows to so many people, each with an account, a binding and a relation, and a line of the audit and a conversation. */
    public void people(long wanted) {
        if (wanted > people) {
            database.change(handle -> {
                fill(handle,
                        "insert into person (id, id_number_sealed, id_number_hash, name_sealed, phone_hash, origin) "
                                + NUMBERS + "select " + PERSON + ", 'x', 'h' || i, 'x', 'p' || i, 'IMPORTED' from n",
                        wanted);
                fill(handle, "insert into account (person, whole, carried, reserved, as_of) " + NUMBERS
                        + "select " + PERSON + ", 300000, 0, 0, '2026-01-01' from n", wanted);
                fill(handle, "insert into relation (person, relative, kin, source) " + NUMBERS
                        + "select " + PERSON + ", " + NEXT + ", 'parent', 'book' from n", wanted);
                fill(handle, "insert into binding (id, holder, beneficiary, kin, verified, place, limit_kind, state, "
                        + "filed_on) " + NUMBERS + "select " + BINDING + ", " + PERSON + ", " + NEXT
                        + ", 'parent', 1, 1, 'none', "
                        + "'REGISTERED', '2026-01-01' from n", wanted);
                fill(handle, "insert into binding_step (binding, number, state, day, cause) " + NUMBERS + "select "
                        + BINDING + ", 0, 'REGISTERED', '2026-01-01', 'HOLDER' from n", wanted);
                fill(handle, "insert into conversation (chat, version, body_sealed, touched_at, drafts) " + NUMBERS
                        + "select 'telegram:' || i, 1, 'x', 4000000000000, 0 from n", wanted);
                fill(handle, "insert into inbox (door, update_id, chat, body_sealed, at, state) " + NUMBERS
                        + "select 'telegram', 'u' || i, 'telegram:' || i, '', 4000000000000, 'DONE' from n", wanted);
            });
            people = wanted;
        }
        analyze();
    }

    /** Grows to so many entries of the ledger, a thousand for each owner. */
    public void entries(long wanted) {
        if (wanted > entries) {
            database.change(handle -> handle.createUpdate("insert into entry (id, kind, owner, day, current_part, "
                    + "carried_part, reserved_part) " + NUMBERS
                    + "select 'e' || i, 'credit', 'p' || (100000000000 + i / 1000), '2026-01-' || (10 + i % 20), 1, 0, 0 from n")
                    .bind(0, entries + 1)
                    .bind(1, wanted)
                    .execute());
            entries = wanted;
        }
        analyze();
    }

    @Override
    public void close() {
        database.close();
    }

    private void fill(Handle handle, String sql, long wanted) {
        handle.createUpdate(sql).bind(0, people + 1).bind(1, wanted).execute();
    }

    private void analyze() {
        int unused = database.single(handle -> handle.execute("analyze"));
    }
}
