package gongji.store.crypt;

import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One column, sealed anew; goes through the table by its key, whose columns name the row. */
record CellChange(Database database, Keyring keyring, Cell cell) {
    private static final int CHUNK = 200;

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

    private record Row(List<Object> place, String name, String sealed) {}
}
