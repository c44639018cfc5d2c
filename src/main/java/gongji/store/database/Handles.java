package gongji.store.database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
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
        Handle handle = take();
        boolean whole = false;
        try {
            T result = work.apply(handle);
            whole = true;
            return result;
        } finally {
            giveBack(handle, whole);
        }
    }

    /** {@return a handle, to be given back} */
    Handle take() {
        permits.acquireUninterruptibly();
        boolean taken = false;
        try {
            Handle waiting = idle.pollFirst();
            Handle handle = waiting == null ? opener.get() : waiting;
            taken = true;
            return handle;
        } finally {
            if (!taken) {
                permits.release();
            }
        }
    }

    /** Takes a handle back, to be lent again where it is whole. */
    void giveBack(Handle handle, boolean whole) {
        try {
            if (whole) {
                idle.addFirst(handle);
            } else {
                end(handle);
            }
        } finally {
            permits.release();
        }
    }

    /** A broken connection also refuses to be closed in an orderly way; nobody needs to know. */
    private static void end(Handle handle) {
        try {
            handle.getConnection().close();
            handle.close();
        } catch (SQLException | RuntimeException broken) {
            assert !broken.toString().isEmpty();
        }
    }

    /** Closes those that are not lent at the moment. */
    @Override
    public void close() {
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            end(handle);
        }
    }
}
