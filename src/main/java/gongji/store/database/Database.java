package gongji.store.database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A database with its schema up to date. Safe for use by many threads; a unit of work runs on one handle and must not keep
 * it. Work that reads what it then writes belongs in {@link #write}.
 */
public interface Database extends AutoCloseable {
    /** {@return what it speaks} */
    Dialect dialect();

    /** Reads; sees one state of the database per statement. */
    <T extends @Nullable Object> T read(Function<Handle, T> work);

    /** Reads and writes in one transaction, durable when it returns; whatever is thrown leaves nothing behind. */
    <T extends @Nullable Object> T write(Function<Handle, T> work);

    /** Writes in one transaction, durable when it returns; whatever is thrown leaves nothing behind. */
    default void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    @Override
    void close();
}
