package gongji.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own, one for each test process: the one that comes with the build, or, where that does not start, the one of
 * the distribution; where neither does, the tests that need it are skipped with the reason. It ends with the process, also when that
 * is killed: a shell waits at the other end of a pipe for it to go.
 */
public final class PostgresServer {

    private static final String END = "cat > /dev/null; pid=$(head -n 1 \"$1/postmaster.pid\") && kill -QUIT \"$pid\"; "
            + "sleep 1; rm -rf \"$1\"";
    /** The distribution's server refuses to run as root. */
    private static final String BEGIN = "if [ \"$(id -u)\" = 0 ]; then chown postgres \"$2\"; run='runuser -u postgres --'; else run=; fi; "
            + "cd /; $run \"$1/initdb\" -D \"$2\" -U postgres -A trust -E UTF8 > /dev/null && $run \"$1/pg_ctl\" -D \"$2\" "
            + "-w -l \"$2/log\" -o \"-p $3 -k $2 -c fsync=off -c max_connections=200\" start > /dev/null";
    private static final PostgresServer ONLY = started();

    private final Optional<String> address;
    private final String reason;

    private PostgresServer(Optional<String> address, String reason) {
        this.address = address;
        this.reason = reason;
    }

    /** {@return the one of this process} */
    public static PostgresServer ofThisProcess() {
        return ONLY;
    }

    private static PostgresServer started() {
        try {
            return new PostgresServer(Optional.of(sortingByWords(embedded(ending()))), "");
        } catch (IOException | RuntimeException e) {
            return distribution(String.valueOf(e.getMessage()));
        }
    }

    private static String embedded(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()
                .getJdbcUrl("postgres", "postgres");
    }

    private static PostgresServer distribution(String why) {
        Path installed = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.exists(installed) ? Files.list(installed) : Stream.empty()) {
            Optional<Path> newest = versions.max(Comparator.naturalOrder());
            return newest.isEmpty() ? new PostgresServer(Optional.empty(), "PostgreSQL does not start here: " + why)
                    : new PostgresServer(Optional.of(sortingByWords(installed(newest.get().resolve("bin"), ending()))),
                            "");
        } catch (IOException e) {
            return new PostgresServer(Optional.empty(),
                    "PostgreSQL does not start here: " + why + "; " + e.getMessage());
        }
    }

    private static String installed(Path programs, Path data) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process begin = new ProcessBuilder("sh", "-c", BEGIN, "sh", programs.toString(), data.toString(),
                Integer.toString(port)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!begin.waitFor(60, TimeUnit.SECONDS) || begin.exitValue() != 0) {
                throw new IOException("the one of the distribution does not start either");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** {@return a database that sorts by the words of a language, as those of most servers do, where this one can} */
    private static String sortingByWords(String address) {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create database words template template0 encoding 'UTF8' locale_provider icu "
                    + "icu_locale 'en-US' locale 'C'");
            return address.replace("/postgres?", "/words?");
        } catch (SQLException cannot) {
            return address;
        }
    }

    /** {@return a new data folder; whatever server runs there ends with this process} */
    private static Path ending() throws IOException {
        Path data = Files.createTempDirectory("gongji-postgres");
        Process unused = new ProcessBuilder("sh", "-c", END, "sh", data.toString()).start();
        return data;
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
        return address.orElseThrow();
    }

    /** Ends all connections but this one, as a server does that is restarted. */
    public void cutConnections() {
        tell("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongji'");
    }

    private void tell(String sql) {
        Assumptions.assumeTrue(address.isPresent(), reason);
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
