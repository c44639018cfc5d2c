package gongji.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL of the tests' own, one for each test process, where one starts; where none does, the tests that need it are skipped
 * with the reason. It ends with the process, also when that is killed: a shell waits at the other end of a pipe for it to go.
 */
public final class PostgresServer {

    private static final String END = "cat > /dev/null; pid=$(head -n 1 \"$1/postmaster.pid\") && kill -QUIT \"$pid\"; "
            + "sleep 1; rm -rf \"$1\"";
    private static final PostgresServer ONLY = started();

    private final Optional<EmbeddedPostgres> server;
    private final String reason;

    private PostgresServer(Optional<EmbeddedPostgres> server, String reason) {
        this.server = server;
        this.reason = reason;
    }

    /** {@return the one of this process} */
    public static PostgresServer ofThisProcess() {
        return ONLY;
    }

    private static PostgresServer started() {
        try {
            Path data = Files.createTempDirectory("gongji-postgres");
            Process unused = new ProcessBuilder("sh", "-c", END, "sh", data.toString()).start();
            return new PostgresServer(Optional.of(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start()), "");
        } catch (IOException | RuntimeException e) {
            return new PostgresServer(Optional.empty(), "PostgreSQL does not start here: " + e.getMessage());
        }
    }

    /** {@return the settings of a database that holds nothing; its key is in that folder} */
    public StoreSettings empty(Path folder) {
        tell("drop schema public cascade; create schema public");
        return same(folder);
    }

    /** {@return the settings of the database as it is} */
    public StoreSettings same(Path folder) {
        return new StoreSettings(folder, Optional.of(address()), Optional.empty());
    }

    /** {@return the JDBC address of the database} */
    public String address() {
        return server.orElseThrow().getJdbcUrl("postgres", "postgres");
    }

    /** Ends all connections but this one, as a server does that is restarted. */
    public void cutConnections() {
        tell("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongji'");
    }

    private void tell(String sql) {
        Assumptions.assumeTrue(server.isPresent(), reason);
        try (Connection connection = server.orElseThrow().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
