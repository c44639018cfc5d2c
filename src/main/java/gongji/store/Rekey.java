package gongji.store;

import gongji.store.crypt.KeyChange;
import gongji.store.crypt.KeySource;
import gongji.store.database.Database;
import gongji.store.office.Operator;

import java.time.Instant;
import java.util.Optional;

/** Changes the key of a store that nobody else has open. What was interrupted is gone on with at the next run. */
public final class Rekey {
    private Rekey() {}

    /**
     * Seals everything with a new key.
     *
     * @param operator as the audit shows it
     * @throws gongji.store.database.StoreUnusable when the key that is there does not open the store
     */
    public static Done run(StoreSettings settings, String operator, Instant at) {
        Database database = Stores.database(settings);
        try {
            KeySource source = new KeySource(settings.key(), settings.keyFile());
            KeyChange.Done done = new KeyChange(database, source).run();
            try (Stores stores = Stores.open(done.newKey().isPresent()
                    ? new StoreSettings(settings.data(), settings.database(), done.newKey())
                    : settings)) {
                stores.office().note("key-changed", new Operator(operator, at));
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
