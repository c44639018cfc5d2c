package gongji.store.crypt;

import gongji.store.database.Database;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /**
     * Changes the key, or finishes the change that was begun.
     *
     * @param keeper gets the new key where it is not in the file, and returns when it is safe; only then is it forgotten here, so that
     *     until then the old key finds it again
     */
    public Done run(Consumer<String> keeper) {
        try {
            Keyset old = new Keyset(source.find()
                    .orElseThrow(() -> new StoreUnusable(Reason.KEY_MISSING, "no key to change")));
            Optional<String> begun = database.read(KeyChange::stored);
            if (begun.isPresent() && old.opensLookupKey(database) && !old.opens(begun.get())) {
                return finish(0, old, keeper);
            }
            Keyset both = begun.isPresent() ? old.unwrap(begun.get()) : begin(old);
            return change(both, keeper);
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

    private Done change(Keyset both, Consumer<String> keeper) throws GeneralSecurityException {
        Keyset fresh = both.primaryOnly();
        long cells = 0;
        for (Cell cell : Cell.all()) {
            cells += new CellChange(database, both.keyring(database), cell).run();
        }
        both.rewrapLookupKey(database, fresh);
        return finish(cells, fresh, keeper);
    }

    private Done finish(long cells, Keyset fresh, Consumer<String> keeper) {
        Optional<String> newKey = source.given().isPresent() ? Optional.of(KeySource.encode(fresh.text()))
                : Optional.empty();
        newKey.ifPresentOrElse(keeper, () -> source.replace(fresh.text()));
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

    /** One column, sealed anew; goes through the table by its key, whose columns name the row. */
    private record CellChange(Database database, Keyring keyring, Cell cell) {
        long run() {
            long changed = 0;
            List<Object> after = List.of();
            while (true) {
                List<Object> from = after;
                List<Row> rows = database.read(handle -> rows(handle, from));
                if (rows.isEmpty()) {
                    return changed;
                }
                database.change(handle -> rows.forEach(row -> seal(handle, row)));
                changed += rows.size();
                after = rows.getLast().place();
            }
        }

        private List<Row> rows(Handle handle, List<Object> after) {
            String keys = String.join(", ", cell.keys());
            String beyond = after.isEmpty() ? "" : "(" + keys + ") > (" + places() + ") and ";
            Query query = handle.createQuery("select " + keys + ", " + cell.row() + " as row_name, " + cell.column()
                    + " as sealed from " + cell.table() + " where " + beyond + cell.column() + " is not null and "
                    + cell.column() + " <> '' order by " + keys + " limit " + CHUNK);
            bind(query, 0, after);
            return query.map((row, context) -> row(row)).list();
        }

        private Row row(ResultSet row) throws SQLException {
            List<Object> place = new ArrayList<>();
            for (String key : cell.keys()) {
                place.add(row.getObject(key));
            }
            return new Row(place, row.getString("row_name"), row.getString("sealed"));
        }

        private void seal(Handle handle, Row row) {
            String again = keyring.seal(cell, row.name(), keyring.open(cell, row.name(), row.sealed()));
            Update update = handle.createUpdate("update " + cell.table() + " set " + cell.column() + " = ? where ("
                    + String.join(", ", cell.keys()) + ") = (" + places() + ")").bind(0, again);
            bind(update, 1, row.place());
            int unused = update.execute();
        }

        private String places() {
            return String.join(", ", Collections.nCopies(cell.keys().size(), "?"));
        }

        private static void bind(SqlStatement<?> statement, int first, List<Object> place) {
            for (int i = 0; i < place.size(); i++) {
                statement.bind(first + i, place.get(i));
            }
        }
    }

    private record Row(List<Object> place, String name, String sealed) {}
}
