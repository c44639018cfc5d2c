package gongji.store.database;

import gongji.conversation.StoreAway;
import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A server that speaks PostgreSQL's protocol. What it refuses because of another transaction is tried again, and so is what broke
 * with its connection before it was committed.
 */
public final class PostgresDatabase implements Database {
    /** Few, so that ten processes fit a server of usual size; each kind has its own, so that no kind waits for another. */
    private static final int CONNECTIONS = 8;
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int VALID_WITHIN_SECONDS = 5;
    private final Handles handles;
    private final Handles turns;
    private final Handles deliveries;
    /** The transaction a thread is in. */
    private final Map<Thread, Handle> own = new ConcurrentHashMap<>();

    private PostgresDatabase(String url) {
        Jdbi jdbi = Jdbi.create(() -> connect(url));
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        this.handles = new Handles(CONNECTIONS, jdbi::open);
        this.turns = new Handles(CONNECTIONS, jdbi::open);
        this.deliveries = new Handles(CONNECTIONS, jdbi::open);
    }

    /** Opens the database at a JDBC address and brings it up to the newest schema. */
    public static PostgresDatabase open(String url) {
        PostgresDatabase database = new PostgresDatabase(url);
        boolean raised = false;
        try {
            Schema.raise(database);
            raised = true;
            return database;
        } catch (StoreAway e) {
            throw new StoreUnusable(Reason.UNREACHABLE, "the database server cannot be reached", e);
        } catch (ConnectionException e) {
            throw new StoreUnusable(Reason.UNREACHABLE, "the database server refuses the user or the database", e);
        } finally {
            if (!raised) {
                database.close();
            }
        }
    }

    /** A process that hangs must not hold its rows for ever: the server ends its transaction after two minutes of silence. */
    private static Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "gongji");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "300");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", "-c idle_in_transaction_session_timeout=120000");
        Connection connection = new org.postgresql.Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL", "08001");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        Handle mine = own.get(Thread.currentThread());
        return mine == null ? patiently(() -> handles.lend(work)) : work.apply(mine);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return patiently(() -> handles.lend(handle -> inTransaction(handle, work)));
    }

    @Override
    public <T extends @Nullable Object> T single(Function<Handle, T> statement) {
        return read(statement);
    }

    @Override
    public <R, T> Optional<T> hold(Purpose purpose, Function<Handle, Optional<R>> claim,
            BiFunction<R, Held, T> work) {
        Handles lender = switch (purpose) {
            case TURN -> turns;
            case DELIVERY -> deliveries;
        };
        Claimed<R> claimed = patiently(() -> claimed(lender, claim));
        Holding holding = new Holding(claimed.handle());
        try {
            return claimed.rows().map(rows -> work.apply(rows, holding));
        } finally {
            holding.end();
            lender.giveBack(claimed.handle(), holding.whole);
        }
    }

    private static <R> Claimed<R> claimed(Handles lender, Function<Handle, Optional<R>> claim) {
        Handle handle = lender.take();
        boolean whole = false;
        try {
            handle.begin();
            Optional<R> rows = claim.apply(handle);
            whole = true;
            return new Claimed<>(handle, rows);
        } finally {
            if (!whole) {
                lender.giveBack(handle, false);
            }
        }
    }

    private record Claimed<R>(Handle handle, Optional<R> rows) {}

    private <T extends @Nullable Object> T inTransaction(Handle handle, Function<Handle, T> work) {
        handle.begin();
        return finished(handle, work);
    }

    private <T extends @Nullable Object> T finished(Handle handle, Function<Handle, T> work) {
        T result;
        Thread me = Thread.currentThread();
        Handle outer = own.put(me, handle);
        try {
            result = work.apply(handle);
        } catch (RuntimeException | Error e) {
            undone(handle);
            throw e;
        } finally {
            if (outer == null) {
                own.remove(me);
            } else {
                own.put(me, outer);
            }
        }
        commit(handle);
        return result;
    }

    /** When the connection breaks at this moment nobody knows whether it was done, so it must not be done again. */
    private static void commit(Handle handle) {
        try {
            handle.commit();
        } catch (RuntimeException e) {
            throw isAway(e) ? new StoreAway(e) : e;
        }
    }

    /** {@return whether the connection is still good} */
    private static boolean undone(Handle handle) {
        try {
            handle.rollback();
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private <T extends @Nullable Object> T patiently(Supplier<T> work) {
        for (int tried = 1;; tried++) {
            try {
                return work.get();
            } catch (StoreAway e) {
                throw e;
            } catch (RuntimeException e) {
                boolean away = isAway(e);
                if (tried == TRIES || !(away || isPassing(e))) {
                    throw away ? new StoreAway(e) : e;
                }
                if (away) {
                    dropIdle();
                    pause(FIRST_PAUSE_MILLIS << tried);
                }
            }
        }
    }

    /** When one connection is gone the others mostly are too, and each would fail in its turn. */
    private void dropIdle() {
        handles.close();
        turns.close();
        deliveries.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serialization failures, deadlocks and rows that somebody wrote first: the other one has won, and nothing of ours is left. */
    private static boolean isPassing(Throwable e) {
        return state(e).startsWith("40") || state(e).equals("23505");
    }

    /** The connection is broken, or the server is starting, ending or full. */
    private static boolean isAway(Throwable e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    private static String state(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    @Override
    public void close() {
        dropIdle();
    }

    /** Rows held by an open transaction, for as long as its connection lives. */
    private final class Holding implements Held {
        private final Handle handle;
        private boolean over;
        private boolean whole = true;

        Holding(Handle handle) {
            this.handle = handle;
        }

        @Override
        public <T extends @Nullable Object> T write(Function<Handle, T> work) {
            if (over) {
                return PostgresDatabase.this.write(work);
            }
            over = true;
            whole = false;
            try {
                T result = finished(handle, work);
                whole = true;
                return result;
            } catch (RuntimeException e) {
                if (e instanceof StoreAway || isAway(e) || isPassing(e)) {
                    return PostgresDatabase.this.write(work);
                }
                throw e;
            }
        }

        @Override
        public boolean lasts() {
            try {
                return !over && handle.getConnection().isValid(VALID_WITHIN_SECONDS);
            } catch (SQLException negativeWait) {
                throw new IllegalStateException(negativeWait);
            }
        }

        void end() {
            if (!over) {
                over = true;
                whole = undone(handle);
            }
        }
    }
}
