package gongji.store.hall;

import gongji.message.Journal;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages show, in SQL. Safe for use by many threads. */
public final class SqlJournal implements Journal {
    /** How many come before the old ones are swept away, so that not every entry pays for it. */
    private static final int STEP = 16;
    private static final int CHATS_AT_ONCE = 200;
    private final Database database;
    private final Keyring keyring;

    public SqlJournal(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public boolean isShared() {
        return database.isShared();
    }

    @Override
    public List<Entry> list(String chat, long after) {
        List<Entry> latest = new ArrayList<>(database.read(handle -> handle.createQuery("select * from talk where "
                + "chat = ? and number > ? order by number desc limit " + KEPT)
                .bind(0, chat)
                .bind(1, after)
                .map((row, context) -> entry(row))
                .list()));
        Collections.reverse(latest);
        return latest;
    }

    @Override
    public Map<String, List<Entry>> listNew(Map<String, Long> after) {
        Map<String, List<Entry>> found = new HashMap<>();
        List<String> chats = List.copyOf(after.keySet());
        for (int from = 0; from < chats.size(); from += CHATS_AT_ONCE) {
            List<String> some = chats.subList(from, Math.min(chats.size(), from + CHATS_AT_ONCE));
            database.read(handle -> listNew(handle, some, after))
                    .forEach(each -> found.computeIfAbsent(each.chat(), absent -> new ArrayList<>()).add(each.entry()));
        }
        return found;
    }

    /** One look-up by key for each chat, in one statement. */
    private List<Shown> listNew(Handle handle, List<String> chats, Map<String, Long> after) {
        String places = String.join(", ", Collections.nCopies(chats.size(), "(?, cast(? as bigint))"));
        Query query = handle.createQuery("with seen (chat, number) as (values " + places + ") select t.* from seen s "
                + "join talk t on t.chat = s.chat and t.number > s.number order by t.chat, t.number");
        for (int i = 0; i < chats.size(); i++) {
            query.bind(2 * i, chats.get(i)).bind(2 * i + 1, after.getOrDefault(chats.get(i), 0L));
        }
        return query.map((row, context) -> new Shown(row.getString("chat"), entry(row))).list();
    }

    @Override
    public boolean add(String chat, Entry entry) {
        boolean added = database.light(handle -> handle
                .createUpdate("insert into talk (chat, number, body_sealed) values (:chat, :number, :body) "
                        + "on conflict (chat, number) do nothing")
                .bind("chat", chat)
                .bind("number", entry.number())
                .bind("body", sealed(chat, entry))
                .execute()) == 1;
        if (added && entry.number() > KEPT && entry.number() % STEP == 0) {
            int unused = database.light(handle -> handle.execute("delete from talk where chat = ? and number <= ?",
                    chat, entry.number() - KEPT));
        }
        return added;
    }

    @Override
    public void replace(String chat, Entry entry) {
        int unused = database.single(handle -> handle.execute(
                "update talk set body_sealed = ? where chat = ? and number = ?", sealed(chat, entry), chat,
                entry.number()));
    }

    @Override
    public void clear(String chat) {
        int unused = database.single(handle -> handle.execute("update talk set body_sealed = '' where chat = ?", chat));
    }

    private String sealed(String chat, Entry entry) {
        return keyring.seal(Cell.TALK_BODY, chat + "/" + entry.number(), entry.words());
    }

    private Entry entry(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        String sealed = row.getString("body_sealed");
        return new Entry(number, sealed.isEmpty() ? ""
                : keyring.open(Cell.TALK_BODY, row.getString("chat") + "/" + number, sealed));
    }

    private record Shown(String chat, Entry entry) {}
}
