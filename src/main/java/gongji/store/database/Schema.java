package gongji.store.database;

import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Brings a database to the newest schema: numbered files, each run once in a transaction of its own. Twenty lines of our own
 * instead of Flyway, which alone costs half a second at every start and brings a second family of JSON parts.
 */
final class Schema {
    /** In order; a file that was released is never changed. */
    private static final List<String> FILES = List.of("001-house.sql", "002-several.sql", "003-what-was-asked.sql",
            "004-growth.sql", "005-gaps.sql", "006-slips.sql", "007-ages.sql", "008-ended.sql",
            "009-due.sql");

    private Schema() {}

    /** Runs the files the database has not seen yet. */
    static void raise(Database database) {
        prepare(database);
        int seen = database.write(Schema::seen);
        if (seen > FILES.size()) {
            throw new StoreUnusable(Reason.SCHEMA_NEWER, "schema " + seen + ", known up to " + FILES.size());
        }
        for (int number = seen + 1; number <= FILES.size(); number++) {
            String file = FILES.get(number - 1);
            database.change(handle -> run(handle, database.dialect(), file));
        }
    }

    /** Of two that begin at once on one server, one may find the table half made, and looks again. */
    private static void prepare(Database database) {
        try {
            database.change(Schema::prepare);
        } catch (JdbiException other) {
            database.change(Schema::prepare);
        }
    }

    private static void prepare(Handle handle) {
        handle.execute("create table if not exists meta (name text primary key, value text not null)");
        handle.execute("insert into meta (name, value) values ('schema', '0') on conflict (name) do nothing");
    }

    private static int seen(Handle handle) {
        return Integer.parseInt(
                handle.createQuery("select value from meta where name = 'schema'").mapTo(String.class).one());
    }

    private static void run(Handle handle, Dialect dialect, String file) {
        int number = Integer.parseInt(file.substring(0, 3));
        handle.createQuery("select value from meta where name = 'schema'" + dialect.forUpdate())
                .mapTo(String.class)
                .one();
        if (seen(handle) < number) {
            for (String statement : dialect.speak(read(file)).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    handle.execute(statement);
                }
            }
            handle.execute("update meta set value = ? where name = 'schema'", Integer.toString(number));
        }
    }

    private static String read(String file) {
        try (InputStream in = Schema.class.getResourceAsStream("/gongji/store/schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the schema file is not in the jar: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
