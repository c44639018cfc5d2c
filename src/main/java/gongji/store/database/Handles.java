package gongji.store.database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A few open handles, lent one at a time. One that was there when something broke is closed, not lent again. Safe for use by
 * many threads.
 */
final class Handles implements AutoCloseable {
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore permits;
    private final Supplier<Handle> opener;

    Handles(int most, Supplier<Handle> opener) {
        this.permits = new Semaphore(most, true);
        this.opener = opener;
    }

    <T extends @Nullable Object> T lend(Function<Handle, T> work) {
        permits.acquireUninterruptibly();
        try {
            Handle waiting = idle.pollFirst();
            Handle handle = waiting == null ? opener.get() : waiting;
            return use(handle, work);
        } finally {
            permits.release();
        }
    }

    private <T extends @Nullable Object> T use(Handle handle, Function<Handle, T> work) {
        boolean whole = false;
        try {
            T result = work.apply(handle);
            whole = true;
            return result;
        } finally {
            if (whole) {
                idle.addFirst(handle);
            } else {
                handle.close();
            }
        }
    }

    @Override
    public void close() {
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            handle.close();
        }
    }
}
