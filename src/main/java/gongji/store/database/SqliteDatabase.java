package gongji.store.database;

import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One file. One writer at a time in this process, behind a fair lock; other processes wait by the busy timeout. */
public final class SqliteDatabase implements Database {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 15_000;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final String url;
    private final Handle writer;
    private final Handles readers;
    private final SynchronousMode mode;
    private final Map<String, PreparedStatement> words = new HashMap<>();

    private SqliteDatabase(Path file, SynchronousMode mode) {
        this.url = "jdbc:sqlite:" + file.toAbsolutePath();
        this.mode = mode;
        this.writer = opened(() -> connect(url, mode));
        this.readers = new Handles(READERS, () -> opened(() -> readOnly(connect(url, mode))));
    }

    /** Opens the file, making it and its folder where they are missing, and brings it up to the newest schema. */
    public static SqliteDatabase open(Path file) {
        return open(file, true);
    }

    /**
     * Opens the file.
     *
     * @param durable whether what is committed must survive a power cut, and not only the end of this process
     */
    public static SqliteDatabase open(Path file, boolean durable) {
        try {
            keepFromOthers(file);
            SqliteDatabase database = new SqliteDatabase(file, durable ? SynchronousMode.FULL : SynchronousMode.NORMAL);
            return raised(database);
        } catch (IOException | org.jdbi.v3.core.ConnectionException e) {
            throw new StoreUnusable(Reason.UNREACHABLE, "the database file cannot be opened", e);
        }
    }

    private static SqliteDatabase raised(SqliteDatabase database) {
        try {
            Schema.raise(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** SQLite gives its two files beside the database the rights of the database. */
    private static void keepFromOthers(Path file) throws IOException {
        OwnerOnly.folderOf(file);
        try {
            OwnerOnly.create(file);
        } catch (FileAlreadyExistsException isThere) {
            OwnerOnly.restrict(file);
        }
        for (String end : List.of("-wal", "-shm")) {
            OwnerOnly.restrict(file.resolveSibling(file.getFileName() + end));
        }
    }

    /** Writes a consistent copy of everything to a file that must not be there yet, also while others write. */
    void copyTo(Path file) {
        try (Handle handle = Jdbi.create(() -> connect(url, SynchronousMode.FULL)).open()) {
            handle.execute("vacuum into ?", file.toAbsolutePath().toString());
        }
    }

    private static Handle opened(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        return jdbi.open().setStatementBuilder(new Prepared());
    }

    private static Connection connect(String url, SynchronousMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(mode);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false);
        return JDBC.createConnection(url, config.toProperties());
    }

    private static Connection readOnly(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
        }
        return connection;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return writing.isHeldByCurrentThread() ? work.apply(writer) : readers.lend(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction does not begin inside another");
        }
        writing.lock();
        try {
            return inTransaction(work);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T single(Function<Handle, T> statement) {
        writing.lock();
        try {
            return statement.apply(writer);
        } finally {
            writing.unlock();
        }
    }

    /** Nothing waits for the disk; the next durable commit brings this one there too. */
    @Override
    public <T extends @Nullable Object> T light(Function<Handle, T> statement) {
        writing.lock();
        try {
            say("pragma synchronous = normal");
            try {
                return statement.apply(writer);
            } finally {
                say("pragma synchronous = " + mode.getValue());
            }
        } finally {
            writing.unlock();
        }
    }

    /** Holds nothing: this process runs one turn of a conversation at a time, and another is found out when it writes. */
    @Override
    public <R, T> Optional<T> hold(Purpose purpose, Function<Handle, Optional<R>> claim,
            BiFunction<R, Held, T> work) {
        return read(claim).map(rows -> work.apply(rows, new Held() {
            @Override
            public <S extends @Nullable Object> S write(Function<Handle, S> writes) {
                return SqliteDatabase.this.write(writes);
            }

            @Override
            public <S extends @Nullable Object> S light(Function<Handle, S> statement) {
                return SqliteDatabase.this.light(statement);
            }
        }));
    }

    private <T extends @Nullable Object> T inTransaction(Function<Handle, T> work) {
        say("begin immediate");
        try {
            T result = work.apply(writer);
            say("commit");
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** After some faults, such as a full disk, nothing is left to be rolled back; what counts is the fault. */
    private void rollBack(Throwable fault) {
        try {
            say("rollback");
        } catch (TransactionException nothingLeft) {
            fault.addSuppressed(nothingLeft);
        }
    }

    /** Says one of a few words by a statement that stays prepared: every turn says some of them. Only who has the lock may. */
    private void say(String word) {
        try {
            PreparedStatement statement = words.get(word);
            if (statement == null) {
                statement = writer.getConnection().prepareStatement(word);
                words.put(word, statement);
            }
            boolean unused = statement.execute();
        } catch (SQLException e) {
            throw new TransactionException(word + " failed", e);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            readers.close();
            words.clear();
            writer.close();
        } finally {
            writing.unlock();
        }
    }
}
