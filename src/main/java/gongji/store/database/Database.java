package gongji.store.database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A database with its schema up to date. Safe for use by many threads; a unit of work runs on one handle and must not keep
 * it. Work that reads what it then writes belongs in {@link #write}. Where the server cannot be reached for a while, everything here
 * waits a little and then throws {@link gongji.conversation.StoreAway}.
 */
public interface Database extends AutoCloseable {
    /** {@return what it speaks} */
    Dialect dialect();

    /** {@return whether other processes may work on it at the same time} */
    default boolean isShared() {
        return dialect() == Dialect.POSTGRESQL;
    }

    /**
     * Reads; sees one state of the database per statement. Inside a transaction of the same thread it reads in that one, so that what
     * is checked there is what is written on.
     */
    <T extends @Nullable Object> T read(Function<Handle, T> work);

    /** Reads and writes in one transaction, durable when it returns; whatever is thrown leaves nothing behind. */
    <T extends @Nullable Object> T write(Function<Handle, T> work);

    /** Writes by one statement that may be repeated without harm; durable when it returns. */
    <T extends @Nullable Object> T single(Function<Handle, T> statement);

    /**
     * Writes by one statement that may be repeated without harm and may be lost: the end of this process does not undo it, but a power
     * cut within the next moments may.
     */
    default <T extends @Nullable Object> T light(Function<Handle, T> statement) {
        return single(statement);
    }

    /** Writes in one transaction, durable when it returns; whatever is thrown leaves nothing behind. */
    default void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * Claims rows and works while they are held, so that no other process has them.
     *
     * @param claim selects what is claimed, as {@link Dialect#claim} says how; may be run again
     * @return what the work came to; nothing where nothing could be claimed
     */
    <R, T> Optional<T> hold(Purpose purpose, Function<Handle, Optional<R>> claim, BiFunction<R, Held, T> work);

    /** What rows are held for; who sends waits for the outside and must not keep turns waiting. */
    enum Purpose {
        TURN, DELIVERY
    }

    /** Rows that are held. Used by one thread. */
    interface Held {
        /**
         * Writes in the transaction that holds the rows and ends it: durable when it returns, and the rows are free. Where the hold was
         * lost, or at a second call, the work runs in a transaction of its own; so it has to look whether it is still due.
         */
        <T extends @Nullable Object> T write(Function<Handle, T> work);

        /** Does so by one statement that a power cut within the next moments may undo, as {@link Database#light} says. */
        default <T extends @Nullable Object> T light(Function<Handle, T> statement) {
            return write(statement);
        }

        /** {@return whether the rows are still held; asks the server, where there is one} */
        default boolean lasts() {
            return true;
        }
    }

    @Override
    void close();
}
