package gongji.store.hall;

import gongji.conversation.Outbox;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Outgoing;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.database.Database.Held;
import gongji.store.database.Database.Purpose;
import gongji.store.json.Json;
import gongji.store.json.UnreadableJson;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The outbox: what is sent or given up is removed, so that nothing said is kept longer than needed. Safe for many threads. */
public final class SqlOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);
    private final Database database;
    private final Keyring keyring;
    private final Map<Long, Held> holds = new ConcurrentHashMap<>();

    public SqlOutbox(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public List<ConversationKey> listUndelivered(DoorName door) {
        return database.read(handle -> handle.createQuery(
                "select distinct chat from outbox where " + isOfDoor() + " order by chat")
                .bind("from", door.name() + ":")
                .bind("to", door.name() + ";")
                .mapTo(String.class)
                .list())
                .stream()
                .map(ConversationKey::of)
                .toList();
    }

    @Override
    public Map<ConversationKey, Long> listHeads(DoorName door) {
        Map<ConversationKey, Long> heads = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery(
                "select chat, min(seq) as head from outbox where " + isOfDoor() + " group by chat")
                .bind("from", door.name() + ":")
                .bind("to", door.name() + ";")
                .map((row, context) -> Map.entry(row.getString("chat"), row.getLong("head")))
                .list()).forEach(each -> heads.put(ConversationKey.of(each.getKey()), each.getValue()));
        return heads;
    }

    /** Servers sort by the words of a language, and there the sign between door and name mostly counts for nothing. */
    private String isOfDoor() {
        String chat = "chat" + database.dialect().byBytes();
        return chat + " >= :from and " + chat + " < :to";
    }

    @Override
    public List<Delivery> listDeliveries(ConversationKey key) {
        return withoutUnreadable(() -> database.read(
                handle -> list(handle, key, "select * from outbox where chat = ? order by seq limit 20")));
    }

    /** The oldest delivery of a conversation stands for all of them: who holds it may send. */
    @Override
    public <T> Optional<T> holdDeliveries(ConversationKey key, Function<List<Delivery>, T> sending) {
        return withoutUnreadable(() -> hold(key, sending));
    }

    /** What can be read no more is not to keep what comes after it waiting. */
    private <T> T withoutUnreadable(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (UnreadableRow row) {
                int removed = database.light(handle -> handle.execute("delete from outbox where seq = ?", row.seq()));
                if (removed > 0) {
                    LOG.error("Delivery {} of the outbox cannot be read and is removed", row.seq());
                }
            }
        }
    }

    private <T> Optional<T> hold(ConversationKey key, Function<List<Delivery>, T> sending) {
        return database.hold(Purpose.DELIVERY, handle -> claim(handle, key), (some, held) -> {
            long head = some.getFirst().id();
            holds.put(head, held);
            try {
                return sending.apply(some.stream().map(each -> each.held(held::lasts)).toList());
            } finally {
                holds.remove(head);
            }
        });
    }

    private Optional<List<Delivery>> claim(Handle handle, ConversationKey key) {
        String select = database.isShared()
                ? "select o.* from outbox o where o.seq = (select min(seq) from outbox where chat = ?)"
                        + database.dialect().claim("o")
                : "select * from outbox where chat = ? order by seq limit 20";
        return Optional.of(list(handle, key, select)).filter(some -> !some.isEmpty());
    }

    private List<Delivery> list(Handle handle, ConversationKey key, String select) {
        return handle.createQuery(select)
                .bind(0, key.text())
                .map((row, context) -> delivery(key, row))
                .list();
    }

    private Delivery delivery(ConversationKey key, ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String update = row.getString("in_answer_to");
        String sealed = row.getString("body_sealed");
        String rowKey = row.getString("row_key");
        try {
            return new Delivery(seq, key, Json.read(keyring.open(Cell.OUTBOX_BODY, rowKey, sealed), Outgoing.class),
                    update);
        } catch (UnreadableJson | IllegalStateException e) {
            throw new UnreadableRow(seq, update, e);
        }
    }

    @Override
    public void sent(long delivery) {
        remove(delivery);
    }

    @Override
    public void givenUp(long delivery, String reason) {
        remove(delivery);
    }

    /** A mark that a power cut takes back sends a reply once more, as a kill between sending and marking does. */
    private void remove(long delivery) {
        Function<Handle, Integer> work = handle -> handle.execute("delete from outbox where seq = ?", delivery);
        Held held = holds.get(delivery);
        int unused = held == null ? database.light(work) : held.light(work);
    }

    @Override
    public void post(ConversationKey key, Outgoing notice) {
        String rowKey = UUID.randomUUID().toString();
        int unused = database.single(handle -> add(handle, rowKey, notice, new Place(key, "")));
    }

    /** Adds a notice that answers no message. */
    public void add(Handle handle, ConversationKey key, Outgoing notice) {
        add(handle, key, notice, Optional.empty());
    }

    /** Adds a reply, in answer to an update where there was one. */
    void add(Handle handle, ConversationKey key, Outgoing words, Optional<String> inAnswerTo) {
        int unused = add(handle, UUID.randomUUID().toString(), words, new Place(key, inAnswerTo.orElse("")));
    }

    private int add(Handle handle, String rowKey, Outgoing words, Place place) {
        return handle.createUpdate("""
                insert into outbox (chat, row_key, in_answer_to, body_sealed)
                values (:chat, :rowKey, :inAnswerTo, :body) on conflict (row_key) do nothing""")
                .bind("chat", place.key().text())
                .bind("rowKey", rowKey)
                .bind("inAnswerTo", place.inAnswerTo())
                .bind("body", keyring.seal(Cell.OUTBOX_BODY, rowKey, Json.write(words)))
                .execute();
    }

    private record Place(ConversationKey key, String inAnswerTo) {}

    /** {@return how many deliveries wait} */
    public long countWaiting() {
        return database.read(handle -> handle.createQuery("select count(*) from outbox")
                .mapTo(Long.class)
                .one());
    }
}
