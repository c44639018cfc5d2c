package gongji.store;

import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The processes that share a database, and who of them has which duty. Each shows that it lives by a number that it counts up; no clocks
 * are compared. A duty whose holder has not moved for a while goes to whoever asks next, and who could not count up for a while
 * takes itself to have none. Safe for use by many threads.
 */
public final class Instances implements AutoCloseable {
    private final Database database;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String edition;
    private final Pace pace;
    private final Map<String, Seen> others = new HashMap<>();
    private long beat;
    private long beatenNanos;
    private boolean beaten;

    /**
     * How fast it goes.
     *
     * @param beat after which time each shows that it lives
     * @param trust for how long an instance that shows nothing keeps believing that its duties are its own
     * @param patience after which time the others hold it for dead; longer than {@code trust} and a beat
     */
    public record Pace(Duration beat, Duration trust, Duration patience) {
        /** A duty goes to another one within half a minute. */
        public static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(10),
                Duration.ofSeconds(18));
    }

    /** @param edition what the instances must agree in, such as the hash of their knowledge */
    Instances(Database database, String edition, Pace pace) {
        this.database = database;
        this.edition = edition;
        this.pace = pace;
    }

    /** {@return how fast it goes} */
    public Pace pace() {
        return pace;
    }

    /** Shows that this one lives and looks after the others; to be called at every beat. */
    public synchronized void beat() {
        long now = System.nanoTime();
        List<Row> rows = database.write(handle -> {
            handle.createUpdate("""
                    insert into instance (id, beat, edition) values (:id, :beat, :edition)
                    on conflict (id) do update set beat = :beat, edition = :edition""")
                    .bind("id", id)
                    .bind("beat", ++beat)
                    .bind("edition", edition)
                    .execute();
            return rows(handle);
        });
        beaten = true;
        beatenNanos = now;
        others.keySet().retainAll(rows.stream().map(Row::id).toList());
        rows.forEach(row -> see(row, now));
        List<String> dead = others.entrySet()
                .stream()
                .filter(other -> now - other.getValue().nanos() > pace.patience().toNanos() * 20)
                .map(Map.Entry::getKey)
                .toList();
        dead.forEach(other -> {
            int unused = database.single(handle -> handle.execute("delete from instance where id = ?", other));
        });
    }

    /** {@return whether a duty is this one's, which takes it where nobody living has it} */
    public synchronized boolean has(String duty) {
        if (!trusted()) {
            return false;
        }
        return database.write(handle -> {
            String holder = handle
                    .createQuery("select holder from duty where name = ?" + database.dialect().forUpdate())
                    .bind(0, duty)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("");
            if (!others.containsKey(holder)) {
                rows(handle).forEach(row -> see(row, System.nanoTime()));
            }
            return holder.equals(id) || !lives(holder) && takes(handle, duty, holder);
        });
    }

    /** {@return whether this is the first call for that occasion by anybody; only one is ever told so} */
    public boolean isFirst(String duty, String occasion) {
        return database.write(handle -> handle.createUpdate("""
                insert into duty (name, holder) values (:name, :occasion)
                on conflict (name) do update set holder = :occasion where duty.holder <> :occasion""")
                .bind("name", duty)
                .bind("occasion", occasion)
                .execute() == 1);
    }

    /** {@return how many live, this one included} */
    public synchronized int living() {
        return 1 + (int) others.keySet().stream().filter(this::lives).count();
    }

    /** {@return the editions of all that live; more than one is a trouble} */
    public synchronized Set<String> editions() {
        Set<String> editions = new TreeSet<>(Set.of(edition));
        others.forEach((other, seen) -> {
            if (lives(other)) {
                editions.add(seen.edition());
            }
        });
        return editions;
    }

    /** Gives its duties back, so that nobody has to wait. */
    @Override
    public synchronized void close() {
        database.change(handle -> {
            handle.execute("delete from duty where holder = ?", id);
            handle.execute("delete from instance where id = ?", id);
        });
        beaten = false;
    }

    private boolean trusted() {
        return beaten && System.nanoTime() - beatenNanos < pace.trust().toNanos();
    }

    private boolean takes(Handle handle, String duty, String from) {
        return from.isEmpty()
                ? handle.execute("insert into duty (name, holder) values (?, ?) on conflict (name) do nothing", duty,
                        id) == 1
                : handle.execute("update duty set holder = ? where name = ? and holder = ?", id, duty, from) == 1;
    }

    private boolean lives(String other) {
        Seen seen = others.get(other);
        return seen != null && System.nanoTime() - seen.nanos() < pace.patience().toNanos();
    }

    private void see(Row row, long now) {
        if (!row.id().equals(id)) {
            Seen before = others.get(row.id());
            if (before == null || before.beat() != row.beat()) {
                others.put(row.id(), new Seen(row.beat(), row.edition(), now));
            }
        }
    }

    private static List<Row> rows(Handle handle) {
        return handle.createQuery("select * from instance")
                .map((row, context) -> new Row(row.getString("id"), row.getLong("beat"), row.getString("edition")))
                .list();
    }

    private record Row(String id, long beat, String edition) {}

    /** When it was seen to move last. */
    private record Seen(long beat, String edition, long nanos) {}
}
