package gongji.store.moving;

import org.jdbi.v3.core.Handle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table holds, whatever the order of its rows and columns: how many rows, and the sum of their hashes.
 *
 * @param sum wraps around
 */
record Digest(long rows, long sum) {
    private static final int FETCHED = 5_000;

    /** Reads the whole table. */
    static Digest of(Handle handle, String table) {
        try (Statement select = handle.getConnection().createStatement()) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery("select * from " + table)) {
                return of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + table, e);
        }
    }

    private static Digest of(ResultSet rows) throws SQLException {
        MessageDigest sha = sha();
        long count = 0;
        long sum = 0;
        while (rows.next()) {
            count++;
            sum += ByteBuffer.wrap(sha.digest(row(rows).getBytes(StandardCharsets.UTF_8))).getLong();
        }
        return new Digest(count, sum);
    }

    private static String row(ResultSet rows) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String value = rows.getString(i);
            values.put(rows.getMetaData().getColumnName(i), value == null ? "-" : "=" + value.length() + value);
        }
        return values.toString();
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
