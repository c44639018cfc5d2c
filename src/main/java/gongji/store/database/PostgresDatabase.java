package gongji.store.database;

import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Function;

/** A server that speaks PostgreSQL's protocol. What it refuses because of another transaction is tried again. */
public final class PostgresDatabase implements Database {
    private static final int CONNECTIONS = 10;
    private static final int TRIES = 5;
    private final Handles handles;

    private PostgresDatabase(String url) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "gongji");
        properties.setProperty("connectTimeout", "10");
        Jdbi jdbi = Jdbi.create(() -> new org.postgresql.Driver().connect(url, properties));
        this.handles = new Handles(CONNECTIONS, jdbi::open);
    }

    /** Opens the database at a JDBC address and brings it up to the newest schema. */
    public static PostgresDatabase open(String url) {
        try {
            PostgresDatabase database = new PostgresDatabase(url);
            Schema.raise(database);
            return database;
        } catch (ConnectionException e) {
            throw new StoreUnusable(Reason.UNREACHABLE, "the database server cannot be reached", e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return handles.lend(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        for (int left = TRIES - 1;; left--) {
            try {
                return handles.lend(handle -> handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED,
                        work::apply));
            } catch (JdbiException e) {
                if (left == 0 || !isPassing(e)) {
                    throw e;
                }
            }
        }
    }

    /** Serialization failures and deadlocks: the other one has won, and nothing of ours is left. */
    private static boolean isPassing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        handles.close();
    }
}
