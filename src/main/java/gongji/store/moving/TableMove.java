package gongji.store.moving;

import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies one table, a few rows at a time in the order in which SQLite counts them. */
record TableMove(Handle from, Database target, String table) {
    private static final int CHUNK = 1_000;

    /** {@return how many rows were brought} */
    long run() {
        long brought = 0;
        long after = target.read(handle -> Move.meta(handle, marker()).map(Long::parseLong).orElse(-1L));
        for (Chunk chunk = chunk(after); !chunk.rows().isEmpty(); chunk = chunk(after)) {
            Chunk one = chunk;
            target.change(handle -> put(handle, one));
            brought += chunk.rows().size();
            after = chunk.last();
        }
        target.change(this::countOn);
        return brought;
    }

    private String marker() {
        return Move.UNDER_WAY + ":" + table;
    }

    private Chunk chunk(long after) {
        String sql = "select rowid as place_in_table, * from " + table + " where rowid > ? order by rowid limit "
                + CHUNK;
        try (PreparedStatement select = from.getConnection().prepareStatement(sql)) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + table, e);
        }
    }

    private static Chunk read(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 2; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnName(i));
        }
        List<Object[]> values = new ArrayList<>();
        long last = -1;
        while (rows.next()) {
            last = rows.getLong(1);
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = rows.getObject(i + 2);
            }
            values.add(row);
        }
        return new Chunk(columns, values, last);
    }

    /** The rows and how far they reach, in one transaction; a row that is there already stays. */
    private void put(Handle handle, Chunk chunk) {
        String places = String.join(", ", Collections.nCopies(chunk.columns().size(), "?"));
        String sql = "insert into " + table + " (" + String.join(", ", chunk.columns()) + ") values (" + places
                + ") on conflict do nothing";
        try (PreparedStatement insert = handle.getConnection().prepareStatement(sql)) {
            for (Object[] row : chunk.rows()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write " + table, e);
        }
        Move.put(handle, marker(), Long.toString(chunk.last()));
    }

    /** Where the table counts by itself, the target goes on behind the highest number. */
    private void countOn(Handle handle) {
        boolean counts = from.createQuery("select count(*) from pragma_table_info(?) where name = 'seq'")
                .bind(0, table)
                .mapTo(Long.class)
                .one() > 0;
        if (counts) {
            long next = from.createQuery("select coalesce(max(seq), 0) from sqlite_sequence where name = ?")
                    .bind(0, table)
                    .mapTo(Long.class)
                    .one() + 1;
            handle.execute("alter table " + table + " alter column seq restart with " + next);
        }
    }

    private record Chunk(List<String> columns, List<Object[]> rows, long last) {}
}
