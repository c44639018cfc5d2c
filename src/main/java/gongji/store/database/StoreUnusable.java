package gongji.store.database;

/**
 * The store cannot be used: nothing was changed. What an operator reads about it is the command line's business, by
 * {@link #reason()}.
 */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    public StoreUnusable(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public StoreUnusable(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** Why a store cannot be used. */
    public enum Reason {
        /** There is a database but no key for it. */
        KEY_MISSING,
        /** The key is not the one the database was made with. */
        KEY_WRONG,
        /** The key cannot be read. */
        KEY_UNREADABLE,
        /** The database was made by a newer release. */
        SCHEMA_NEWER,
        /** The folder or server cannot be reached or written. */
        UNREACHABLE,
        /** A key change was begun and not finished. */
        REKEY_UNFINISHED,
        /** Everything is being copied into this database, and that was not finished. */
        COPY_UNFINISHED,
        /** What should be copied into is not empty. */
        NOT_EMPTY,
        /** A backup cannot be read. */
        BACKUP_UNREADABLE
    }
}
