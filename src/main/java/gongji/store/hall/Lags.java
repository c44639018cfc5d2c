package gongji.store.hall;

import gongji.store.database.Database;

import java.time.Instant;
import java.util.Optional;

/** Since when something waits in the hall. Safe for use by many threads. */
public final class Lags {

    private final Database database;

    public Lags(Database database) {
        this.database = database;
    }

    /** Finds when the oldest message arrived that has not had its turn; empty when none waits. */
    public Optional<Instant> findOldestWaiting() {
        return oldest("select min(at) as at from inbox where state = 'NEW'");
    }

    /** Finds when the oldest message arrived of which an answer has still to be sent; empty when there is none. */
    public Optional<Instant> findOldestUnsent() {
        return oldest("select min(at) as at from inbox where update_id in "
                + "(select in_answer_to from outbox order by seq limit 100)");
    }

    private Optional<Instant> oldest(String sql) {
        return database
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
    }
}
