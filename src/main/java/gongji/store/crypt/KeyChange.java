package gongji.store.crypt;

import gongji.store.database.Database;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.Handle;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Seals every cell with a new key, a few at a time. The keys to go on with are kept in the database, sealed by the old key, from
 * the first step to the last; so at every moment the key that is outside opens what is needed, and a run that was interrupted is
 * taken up by the next.
 */
public final class KeyChange {
    private static final String UNDER_WAY = "rekey";
    private final Database database;
    private final KeySource source;

    public KeyChange(Database database, KeySource source) {
        this.database = database;
        this.source = source;
    }

    /** {@return whether a change was begun and not finished} */
    static boolean isUnderWay(Handle handle) {
        return stored(handle).isPresent();
    }

    /**
     * Changes the key, or finishes the change that was begun.
     *
     * @param keeper gets the new key where it is not in the file, and returns when it is safe; only then is it forgotten here, so that
     *     until then the old key finds it again
     */
    public Done run(Consumer<String> keeper) {
        try {
            Keyset old = new Keyset(source.find()
                    .orElseThrow(() -> new StoreUnusable(Reason.KEY_MISSING, "no key to change")));
            Optional<String> begun = database.read(KeyChange::stored);
            if (begun.isPresent() && old.opensLookupKey(database) && !old.opens(begun.get())) {
                return finish(0, old, keeper);
            }
            Keyset both = begun.isPresent() ? old.unwrap(begun.get()) : begin(old);
            return change(both, keeper);
        } catch (GeneralSecurityException e) {
            throw new StoreUnusable(Reason.KEY_WRONG, "the key does not open the database", e);
        }
    }

    private Keyset begin(Keyset old) throws GeneralSecurityException {
        if (!old.opensLookupKey(database)) {
            throw new StoreUnusable(Reason.KEY_WRONG, "the key does not open the database");
        }
        Keyset both = old.withNewPrimary();
        String wrapped = old.wrap(both);
        database.change(handle -> handle.execute("insert into meta (name, value) values (?, ?)", UNDER_WAY, wrapped));
        return both;
    }

    private Done change(Keyset both, Consumer<String> keeper) throws GeneralSecurityException {
        Keyset fresh = both.primaryOnly();
        long cells = 0;
        for (Cell cell : Cell.all()) {
            cells += new CellChange(database, both.keyring(database), cell).run();
        }
        both.rewrapLookupKey(database, fresh);
        return finish(cells, fresh, keeper);
    }

    private Done finish(long cells, Keyset fresh, Consumer<String> keeper) {
        Optional<String> newKey = source.given().isPresent() ? Optional.of(KeySource.encode(fresh.text()))
                : Optional.empty();
        newKey.ifPresentOrElse(keeper, () -> source.replace(fresh.text()));
        database.change(handle -> handle.execute("delete from meta where name = ?", UNDER_WAY));
        return new Done(cells, newKey);
    }

    private static Optional<String> stored(Handle handle) {
        return handle.createQuery("select value from meta where name = ?")
                .bind(0, UNDER_WAY)
                .mapTo(String.class)
                .findOne();
    }

    /** What was done; the new key where it is not in the file. */
    public record Done(long cells, Optional<String> newKey) {
        @Override
        public String toString() {
            return "Done[" + cells + "]";
        }
    }
}
