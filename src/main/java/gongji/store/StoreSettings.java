package gongji.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the store is.
 *
 * @param data the data folder; the SQLite file and the key file are in it
 * @param database a JDBC address instead of the SQLite file ({@code GONGJI_DB})
 * @param key base64 of a keyset instead of the key file ({@code GONGJI_KEY})
 */
public record StoreSettings(Path data, Optional<String> database, Optional<String> key) {
    /** {@return the settings of a data folder with everything in it} */
    public static StoreSettings in(Path data) {
        return new StoreSettings(data, Optional.empty(), Optional.empty());
    }

    /** {@return where the SQLite file is} */
    public Path databaseFile() {
        return data.resolve("gongji.db");
    }

    /** {@return where the key file is} */
    public Path keyFile() {
        return data.resolve("gongji.key");
    }

    /** {@return whether there is no SQLite file where one is looked for} */
    public boolean isMissing() {
        return database.isEmpty() && !Files.exists(databaseFile());
    }

    @Override
    public String toString() {
        return "StoreSettings[" + data + "]";
    }
}
