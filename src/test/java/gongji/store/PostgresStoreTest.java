package gongji.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

class PostgresStoreTest extends StoreContract {
    private static @Nullable EmbeddedPostgres server;
    private static String reason = "";
    @TempDir
    Path folder = Path.of(".");

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.builder().setPGStartupWait(java.time.Duration.ofSeconds(30)).start();
        } catch (IOException | RuntimeException e) {
            reason = "embedded PostgreSQL does not start here: " + e.getMessage();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Stores open() {
        EmbeddedPostgres running = server;
        Assumptions.assumeTrue(running != null, reason);
        if (running == null) {
            throw new IllegalStateException(reason);
        }
        String url = running.getJdbcUrl("postgres", "postgres");
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Stores.open(new StoreSettings(folder, Optional.of(url), Optional.empty()));
    }
}
