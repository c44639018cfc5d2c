package gongji.store.moving;

import gongji.store.database.Database;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Copies every table of a SQLite file to an empty database of a server, in small steps. How far it came is kept in the target, in the
 * transaction of each step, so that a run that was cut off is taken up by the next. While it runs nobody can write to the source;
 * until it is finished nobody can open the target. Keys stay as they are.
 */
public final class Move {
    /** What stands in the target's {@code meta} from the first step to the last. */
    public static final String UNDER_WAY = "copy";
    private static final List<String> OWN = List.of("meta", "instance", "duty");
    private final Database source;
    private final Database target;
    private final Consumer<Moved> told;

    /** @param told hears of every table that is there */
    public Move(Database source, Database target, Consumer<Moved> told) {
        this.source = source;
        this.target = target;
        this.told = told;
    }

    /**
     * A table that is there.
     *
     * @param rows how many it holds, on both sides
     * @param fresh how many of them this run brought
     */
    public record Moved(String table, long rows, long fresh) {}

    /**
     * Copies what is not there yet, and compares.
     *
     * @return the tables that differ in the end, because the source was changed between two runs; empty when all is well
     * @throws StoreUnusable when the target holds something else already
     */
    public List<String> run() {
        return source.write(this::copied);
    }

    /** Makes the target usable, after everything was checked. */
    public void finish() {
        target.change(handle -> handle
                .execute("delete from meta where name = '" + UNDER_WAY + "' or name like '" + UNDER_WAY + ":%'"));
    }

    /** {@return whether a move to this database was begun and not finished} */
    public static boolean isUnderWay(Handle handle) {
        return meta(handle, UNDER_WAY).isPresent();
    }

    private List<String> copied(Handle from) {
        String key = meta(from, "lookup-key")
                .orElseThrow(() -> new StoreUnusable(Reason.KEY_MISSING, "the source was never used"));
        target.change(handle -> begin(handle, key));
        String head = meta(from, "audit-head").orElseThrow();
        target.change(handle -> put(handle, "audit-head", head));
        List<String> tables = tables(from);
        Map<String, Long> fresh = new TreeMap<>();
        for (String table : tables) {
            fresh.put(table, new TableMove(from, target, table).run());
        }
        return tables.stream().filter(table -> differs(from, table, fresh.getOrDefault(table, 0L))).toList();
    }

    private static void begin(Handle handle, String key) {
        Optional<String> there = meta(handle, "lookup-key");
        if (there.isPresent() && !(there.get().equals(key) && isUnderWay(handle))) {
            throw new StoreUnusable(Reason.NOT_EMPTY, "the target holds another installation");
        }
        put(handle, "lookup-key", key);
        put(handle, UNDER_WAY, "begun");
    }

    private boolean differs(Handle from, String table, long fresh) {
        Digest here = Digest.of(from, table);
        Digest there = target.write(handle -> Digest.of(handle, table));
        told.accept(new Moved(table, there.rows(), fresh));
        return !here.equals(there);
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' "
                + "order by name")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(name -> !OWN.contains(name))
                .toList();
    }

    static Optional<String> meta(Handle handle, String name) {
        return handle.createQuery("select value from meta where name = ?").bind(0, name).mapTo(String.class).findOne();
    }

    static void put(Handle handle, String name, String value) {
        handle.createUpdate("""
                insert into meta (name, value) values (:name, :value)
                on conflict (name) do update set value = :value""").bind("name", name).bind("value", value).execute();
    }
}
