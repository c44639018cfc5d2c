package gongji.store.crypt;

import gongji.store.database.Database;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.Handle;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/**
 * Seals every cell with a new key, a few at a time. The keys to go on with are kept in the database, sealed by the old key, from
 * the first step to the last; so at every moment the key that is outside opens what is needed, and a run that was interrupted is
 * taken up by the next.
 */
public final class KeyChange {
    private static final String UNDER_WAY = "rekey";
    private static final int CHUNK = 200;
    private final Database database;
    private final KeySource source;

    public KeyChange(Database database, KeySource source) {
        this.database = database;
        this.source = source;
    }

    /** {@return whether a change was begun and not finished} */
    static boolean isUnderWay(Handle handle) {
        return stored(handle).isPresent();
    }

    /** Changes the key, or finishes the change that was begun. */
    public Done run() {
        try {
            Keyset old = new Keyset(source.find()
                    .orElseThrow(() -> new StoreUnusable(Reason.KEY_MISSING, "no key to change")));
            Optional<String> begun = database.read(KeyChange::stored);
            if (begun.isPresent() && old.opensLookupKey(database) && !old.opens(begun.get())) {
                return finish(0, old);
            }
            Keyset both = begun.isPresent() ? old.unwrap(begun.get()) : begin(old);
            return change(both);
        } catch (GeneralSecurityException e) {
            throw new StoreUnusable(Reason.KEY_WRONG, "the key does not open the database", e);
        }
    }

    private Keyset begin(Keyset old) throws GeneralSecurityException {
        if (!old.opensLookupKey(database)) {
            throw new StoreUnusable(Reason.KEY_WRONG, "the key does not open the database");
        }
        Keyset both = old.withNewPrimary();
        String wrapped = old.wrap(both);
        database.change(handle -> handle.execute("insert into meta (name, value) values (?, ?)", UNDER_WAY, wrapped));
        return both;
    }

    private Done change(Keyset both) throws GeneralSecurityException {
        Keyset fresh = both.primaryOnly();
        long cells = 0;
        for (Cell cell : Cell.all()) {
            cells += new CellChange(database, both.keyring(database), cell).run();
        }
        both.rewrapLookupKey(database, fresh);
        return finish(cells, fresh);
    }

    private Done finish(long cells, Keyset fresh) {
        Optional<String> newKey = source.given().isPresent() ? Optional.of(KeySource.encode(fresh.text()))
                : Optional.empty();
        if (newKey.isEmpty()) {
            source.replace(fresh.text());
        }
        database.change(handle -> handle.execute("delete from meta where name = ?", UNDER_WAY));
        return new Done(cells, newKey);
    }

    private static Optional<String> stored(Handle handle) {
        return handle.createQuery("select value from meta where name = ?")
                .bind(0, UNDER_WAY)
                .mapTo(String.class)
                .findOne();
    }

    /** What was done; the new key where it is not in the file. */
    public record Done(long cells, Optional<String> newKey) {
        @Override
        public String toString() {
            return "Done[" + cells + "]";
        }
    }

    /** One column, sealed anew. */
    private record CellChange(Database database, Keyring keyring, Cell cell) {
        long run() {
            long changed = 0;
            String after = "";
            while (true) {
                String from = after;
                List<Row> rows = database.read(handle -> rows(handle, from));
                if (rows.isEmpty()) {
                    return changed;
                }
                database.change(handle -> rows.forEach(row -> seal(handle, row)));
                changed += rows.size();
                after = rows.getLast().key();
            }
        }

        private List<Row> rows(Handle handle, String after) {
            String sql = "select " + cell.row() + " as row_name, " + cell.column() + " as sealed from " + cell.table()
                    + " where " + cell.row() + " > :after and " + cell.column() + " is not null and " + cell.column()
                    + " <> '' order by " + cell.row() + " limit " + CHUNK;
            return handle.createQuery(sql)
                    .bind("after", after)
                    .map((row, context) -> new Row(row.getString("row_name"), row.getString("sealed")))
                    .list();
        }

        private void seal(Handle handle, Row row) {
            String again = keyring.seal(cell, row.key(), keyring.open(cell, row.key(), row.sealed()));
            handle.execute("update " + cell.table() + " set " + cell.column() + " = ? where " + cell.row() + " = ?",
                    again, row.key());
        }
    }

    private record Row(String key, String sealed) {}
}
