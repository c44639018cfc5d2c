package gongji.store;

import gongji.store.database.Database;
import gongji.store.database.Dialect;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A database that breaks after some writes. */
final class Cut implements Database {
    private final Database real;
    private int left;

    Cut(Database real, int left) {
        this.real = real;
        this.left = left;
    }

    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Dialect dialect() {
        return real.dialect();
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return real.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        if (left-- == 0) {
            throw new Broken();
        }
        return real.write(work);
    }

    @Override
    public <T extends @Nullable Object> T single(Function<Handle, T> statement) {
        return write(statement);
    }

    @Override
    public <R, T> Optional<T> hold(Purpose purpose, Function<Handle, Optional<R>> claim,
            BiFunction<R, Held, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
