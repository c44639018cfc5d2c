package gongji.ops.bench;

import gongji.store.StoreSettings;
import gongji.store.crypt.Keyring;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a bench may write.
 *
 * @param folder empty, and removed afterwards
 * @param server a JDBC address of an empty database, where there is one
 * @param key one for everything, as {@code GONGJI_KEY} holds it, for the parts share the server
 */
public record Ground(Path folder, Optional<String> server, String key) {

    /** {@return a ground with a key of its own} */
    public static Ground of(Path folder, Optional<String> server) {
        return new Ground(folder, server, Keyring.newKey());
    }

    /** {@return a SQLite file in a folder of that name} */
    StoreSettings file(String name) {
        return new StoreSettings(folder.resolve(name), Optional.empty(), Optional.of(key));
    }

    /** {@return the server, where there is one} */
    Optional<StoreSettings> onServer(String name) {
        return server.map(it -> new StoreSettings(folder.resolve(name), server, Optional.of(key)));
    }

    @Override
    public String toString() {
        return "Ground[" + folder + "]";
    }
}
