package gongji.store;

import gongji.store.crypt.KeyChange;
import gongji.store.crypt.KeySource;
import gongji.store.database.Database;
import gongji.store.office.Operator;

import java.util.Optional;
import java.util.function.Consumer;

/** Changes the key of a store that nobody else has open. What was interrupted is gone on with at the next run. */
public final class Rekey {
    private Rekey() {}

    /**
     * Seals everything with a new key.
     *
     * @param operator as the audit shows it, and when
     * @param keeper gets the new key where {@code GONGJI_KEY} has to change, and returns when it is safe, such as printed; until then the
     *     old key goes on with the change at the next run
     * @throws gongji.store.database.StoreUnusable when the key that is there does not open the store
     */
    public static Done run(StoreSettings settings, Operator operator, Consumer<String> keeper) {
        Database database = Stores.database(settings);
        try {
            KeySource source = new KeySource(settings.key(), settings.keyFile());
            KeyChange.Done done = new KeyChange(database, source).run(keeper);
            try (Stores stores = Stores.open(done.newKey().isPresent()
                    ? new StoreSettings(settings.data(), settings.database(), done.newKey())
                    : settings)) {
                stores.office().note("key-changed", operator);
            }
            return new Done(done.cells(), done.newKey());
        } finally {
            database.close();
        }
    }

    /**
     * What was done.
     *
     * @param cells how many values were sealed anew
     * @param newKey what {@code GONGJI_KEY} has to be from now on; empty where the key file was replaced
     */
    public record Done(long cells, Optional<String> newKey) {
        @Override
        public String toString() {
            return "Done[" + cells + "]";
        }
    }
}
