package gongji.store.measure;

import gongji.store.StoreSettings;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.SqliteDatabase;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a store would cost that does nothing: one row, committed by a prepared statement on the bare driver. */
public final class Yardstick {
    private Yardstick() {}

    /**
     * Commits rows of a kilobyte one by one.
     *
     * @param settings whose database has no other use
     * @return how many nanoseconds each took
     */
    public static long[] bareCommits(StoreSettings settings, boolean durable, int times) {
        try (Database database = settings.database()
                .<Database>map(PostgresDatabase::open)
                .orElseGet(() -> SqliteDatabase.open(settings.databaseFile(), durable))) {
            return database.single(handle -> {
                handle.execute("create table if not exists yardstick (number bigint primary key, words text not null)");
                handle.execute("delete from yardstick");
                try (PreparedStatement insert = handle.getConnection()
                        .prepareStatement("insert into yardstick (number, words) values (?, ?)")) {
                    return timed(insert, times);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static long[] timed(PreparedStatement insert, int times) throws SQLException {
        String words = "x".repeat(1_000);
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            insert.setLong(1, i);
            insert.setString(2, words);
            insert.executeUpdate();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }
}
