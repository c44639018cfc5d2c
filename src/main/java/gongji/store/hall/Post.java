package gongji.store.hall;

import gongji.conversation.Outbox;
import gongji.message.ConversationKey;
import gongji.message.Door.Delivery;
import gongji.message.DoorName;
import gongji.message.Outgoing;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.json.Json;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox: what is sent or given up is removed, so that nothing said is kept longer than needed. Safe for many threads. */
public final class Post implements Outbox {
    private static final int MOST = 20;
    private final Database database;
    private final Keyring keyring;

    public Post(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public List<ConversationKey> listUndelivered(DoorName door) {
        return database.read(handle -> handle.createQuery(
                "select distinct chat from outbox where chat >= :from and chat < :to order by chat")
                .bind("from", door.name() + ":")
                .bind("to", door.name() + ";")
                .mapTo(String.class)
                .list())
                .stream()
                .map(ConversationKey::of)
                .toList();
    }

    @Override
    public List<Delivery> listDeliveries(ConversationKey key) {
        return database.read(handle -> handle
                .createQuery("select * from outbox where chat = ? order by seq limit " + MOST)
                .bind(0, key.text())
                .map((row, context) -> new Delivery(row.getLong("seq"), key,
                        Json.read(keyring.open(Cell.OUTBOX_BODY, row.getString("row_key"),
                                row.getString("body_sealed")), Outgoing.class),
                        row.getString("in_answer_to")))
                .list());
    }

    @Override
    public void sent(long delivery) {
        database.change(handle -> handle.execute("delete from outbox where seq = ?", delivery));
    }

    @Override
    public void givenUp(long delivery, String reason) {
        database.change(handle -> handle.execute("delete from outbox where seq = ?", delivery));
    }

    @Override
    public void post(ConversationKey key, Outgoing notice) {
        database.change(handle -> add(handle, key, notice));
    }

    /** Adds a notice that answers no message. */
    public void add(Handle handle, ConversationKey key, Outgoing notice) {
        add(handle, key, notice, Optional.empty());
    }

    /** Adds a reply, in answer to an update where there was one. */
    void add(Handle handle, ConversationKey key, Outgoing words, Optional<String> inAnswerTo) {
        String rowKey = UUID.randomUUID().toString();
        handle.createUpdate("""
                insert into outbox (chat, row_key, in_answer_to, body_sealed)
                values (:chat, :rowKey, :inAnswerTo, :body)""")
                .bind("chat", key.text())
                .bind("rowKey", rowKey)
                .bind("inAnswerTo", inAnswerTo.orElse(""))
                .bind("body", keyring.seal(Cell.OUTBOX_BODY, rowKey, Json.write(words)))
                .execute();
    }

    /** {@return how many deliveries wait} */
    public long countWaiting() {
        return database.read(handle -> handle.createQuery("select count(*) from outbox")
                .mapTo(Long.class)
                .one());
    }
}
