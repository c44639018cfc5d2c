package gongji.store;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder = Path.of(".");

    @Override
    Stores open() {
        return Stores.open(StoreSettings.in(folder));
    }
}
