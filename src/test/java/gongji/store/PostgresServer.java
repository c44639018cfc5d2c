package gongji.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL of the tests' own, where one starts; where none does, the tests that need it are skipped with the reason. */
final class PostgresServer implements AutoCloseable {

    private final Optional<EmbeddedPostgres> server;
    private final String reason;

    private PostgresServer(Optional<EmbeddedPostgres> server, String reason) {
        this.server = server;
        this.reason = reason;
    }

    static PostgresServer start() {
        try {
            return new PostgresServer(Optional.of(
                    EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()), "");
        } catch (IOException | RuntimeException e) {
            return new PostgresServer(Optional.empty(), "PostgreSQL does not start here: " + e.getMessage());
        }
    }

    /** {@return the settings of a database that holds nothing; its key is in that folder} */
    StoreSettings empty(Path folder) {
        Assumptions.assumeTrue(server.isPresent(), reason);
        try (Connection connection = server.orElseThrow().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return same(folder);
    }

    /** {@return the settings of the database as it is} */
    StoreSettings same(Path folder) {
        String url = server.orElseThrow().getJdbcUrl("postgres", "postgres");
        return new StoreSettings(folder, Optional.of(url), Optional.empty());
    }

    @Override
    public void close() {
        server.ifPresent(it -> {
            try {
                it.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
