package gongji.store.hall;

import gongji.conversation.TurnStore;
import gongji.conversation.Unanswered;
import gongji.conversation.engine.Conversation;
import gongji.household.Change;
import gongji.household.Gate;
import gongji.household.Overtaken;
import gongji.message.ConversationKey;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.database.Database.Held;
import gongji.store.database.Database.Purpose;
import gongji.store.json.Json;
import gongji.store.json.UnreadableJson;
import gongji.store.register.Changes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Inbox, conversations and the one transaction of a turn. Safe for use by many threads. */
public final class SqlTurnStore implements TurnStore {
    private static final Logger LOG = LoggerFactory.getLogger(SqlTurnStore.class);
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String CLAIM = """
            select i.seq, i.door, i.update_id, i.body_sealed, c.version, c.body_sealed as conversation_sealed
            from inbox i left join conversation c on c.chat = i.chat
            where i.state = 'NEW' and i.seq = (select min(seq) from inbox where chat = ? and state = 'NEW')""";
    private final Database database;
    private final Keyring keyring;
    private final Map<Long, Held> holds = new ConcurrentHashMap<>();
    private final SqlOutbox post;
    private final Changes changes;
    private final Gate gate;
    private final Gaps gaps;

    public SqlTurnStore(Database database, Keyring keyring, SqlOutbox post, Changes changes, Gate gate) {
        this.database = database;
        this.gaps = new Gaps(database, keyring);
        this.keyring = keyring;
        this.post = post;
        this.changes = changes;
        this.gate = gate;
    }

    @Override
    public boolean accept(Incoming incoming) {
        return database.single(handle -> handle.createUpdate("""
                insert into inbox (door, update_id, chat, body_sealed, at, state)
                values (:door, :update, :chat, :body, :at, 'NEW') on conflict (door, update_id) do nothing""")
                .bind("door", incoming.key().door().name())
                .bind("update", incoming.updateId())
                .bind("chat", incoming.key().text())
                .bind("body", keyring.seal(Cell.INBOX_BODY, rowKey(incoming), Json.write(incoming)))
                .bind("at", incoming.at().toEpochMilli())
                .execute() == 1);
    }

    @Override
    public List<ConversationKey> listWaiting() {
        return database.read(handle -> handle.createQuery("select distinct chat from inbox where state = 'NEW'")
                .mapTo(String.class)
                .list()).stream().map(ConversationKey::of).toList();
    }

    @Override
    public <T> Optional<T> holdNext(ConversationKey key, Function<Taken, T> turn) {
        while (true) {
            try {
                return holdReadable(key, turn);
            } catch (UnreadableRow row) {
                giveUp(key, row);
            }
        }
    }

    /** What can be read no more is not to keep what comes after it waiting; the person is told. */
    private void giveUp(ConversationKey key, UnreadableRow row) {
        boolean first = database.write(handle -> {
            boolean finished = finish(handle, row.seq(), "FAILED");
            if (finished) {
                post.add(handle, key, Outgoing.said(Phrase.of("hall.sorry")), Optional.of(row.updateId()));
            }
            return finished;
        });
        if (first) {
            LOG.error("Message {} of the inbox cannot be read and is marked failed", row.seq());
        }
    }

    private <T> Optional<T> holdReadable(ConversationKey key, Function<Taken, T> turn) {
        return database.hold(Purpose.TURN, handle -> claim(handle, key), (taken, held) -> {
            long id = taken.accepted().id();
            holds.put(id, held);
            try {
                return turn.apply(taken);
            } finally {
                holds.remove(id);
            }
        });
    }

    /** The row of the oldest open message stands for its conversation: who holds it has the turn. */
    private Optional<Taken> claim(Handle handle, ConversationKey key) {
        return handle.createQuery(CLAIM + database.dialect().claim("i"))
                .bind(0, key.text())
                .map((row, context) -> new Taken(accepted(row), row.getLong("version") == 0 ? fresh(key)
                        : new Stored(conversation(key, row.getString("conversation_sealed")), row.getLong("version"))))
                .findOne();
    }

    private Writing writing(Optional<Accepted> accepted) {
        Held held = accepted.map(it -> holds.get(it.id())).orElse(null);
        return held == null ? database::write : held::write;
    }

    /** Writes in the transaction that holds the message, where there is one. */
    private interface Writing {
        <T extends @Nullable Object> T write(Function<Handle, T> work);
    }

    @Override
    public Optional<Accepted> findNext(ConversationKey key) {
        return database.read(handle -> handle
                .createQuery("select * from inbox where chat = ? and state = 'NEW' order by seq limit 1")
                .bind(0, key.text())
                .map((row, context) -> accepted(row))
                .findOne());
    }

    @Override
    public Stored load(ConversationKey key) {
        return database.read(handle -> handle.createQuery("select * from conversation where chat = ?")
                .bind(0, key.text())
                .map((row, context) -> new Stored(conversation(key, row.getString("body_sealed")),
                        row.getLong("version")))
                .findOne()).orElseGet(() -> fresh(key));
    }

    @Override
    public boolean commit(Commit commit) {
        Conversation after = commit.after();
        List<Change> wanted = changesOf(commit.effects());
        Instant now = commit.accepted().map(it -> it.incoming().at()).orElse(after.touchedAt());
        try {
            return writing(commit.accepted()).write(handle -> {
                commit(handle, commit, wanted, now);
                return true;
            });
        } catch (Overtaken e) {
            return false;
        }
    }

    @Override
    public void fail(Accepted accepted, Outgoing apology) {
        boolean unused = writing(Optional.of(accepted)).write(handle -> {
            boolean first = finish(handle, accepted.id(), "FAILED");
            if (first) {
                post.add(handle, accepted.incoming().key(), apology, Optional.of(accepted.incoming().updateId()));
            }
            return first;
        });
    }

    @Override
    public List<Idle> listIdleDrafts(Instant before, Optional<Idle> after) {
        long since = after.map(it -> it.touchedAt().toEpochMilli()).orElse(Long.MIN_VALUE);
        return database.read(handle -> handle
                .createQuery(
                        """
                                select chat, touched_at from conversation
                                where drafts = 1 and touched_at < :before and touched_at >= :since and (touched_at > :since or chat > :chat)
                                order by touched_at, chat limit 1000""")
                .bind("before", before.toEpochMilli())
                .bind("since", since)
                .bind("chat", after.map(it -> it.key().text()).orElse(""))
                .map((row, context) -> new Idle(ConversationKey.of(row.getString("chat")),
                        Instant.ofEpochMilli(row.getLong("touched_at"))))
                .list());
    }

    /** Removes what was said in a conversation; that there was one stays, so that nothing is taken twice. */
    public static void remove(Handle handle, ConversationKey key) {
        handle.execute("delete from conversation where chat = ?", key.text());
    }

    private void commit(Handle handle, Commit commit, List<Change> wanted, Instant now) {
        ConversationKey key = commit.after().key();
        if (commit.accepted().isPresent() && !finish(handle, commit.accepted().get().id(), "DONE")) {
            throw new Overtaken("the message is done already");
        }
        if (!wanted.isEmpty()) {
            gate.check(key, wanted, now, LocalDate.ofInstant(now, HERE));
            changes.commit(handle, wanted, changes.actorOf(handle, key, wanted), now);
        }
        commit.effects().forEach(it -> {
            if (it instanceof Unanswered gap) {
                gaps.add(handle, gap.without(changes.namesAround(handle, key)));
            }
        });
        save(handle, commit);
        Optional<String> update = commit.accepted().map(it -> it.incoming().updateId());
        commit.replies().forEach(reply -> post.add(handle, key, reply, update));
    }

    private void save(Handle handle, Commit commit) {
        Conversation after = commit.after();
        boolean drafts = after.running().isPresent() || !after.parked().isEmpty();
        int written = handle.createUpdate("""
                insert into conversation (chat, version, body_sealed, touched_at, drafts)
                values (:chat, :version + 1, :body, :touched, :drafts)
                on conflict (chat) do update set version = :version + 1, body_sealed = :body, touched_at = :touched,
                    drafts = :drafts where conversation.version = :version""")
                .bind("chat", after.key().text())
                .bind("version", commit.before().version())
                .bind("body", keyring.seal(Cell.CONVERSATION_BODY, after.key().text(), Json.write(after)))
                .bind("touched", after.touchedAt().toEpochMilli())
                .bind("drafts", drafts ? 1 : 0)
                .execute();
        if (written == 0) {
            throw new Overtaken("the conversation went on elsewhere");
        }
    }

    /** {@return whether this call finished it: of two at once only one does; what was said is not kept} */
    private static boolean finish(Handle handle, long seq, String state) {
        return handle.execute("update inbox set state = ?, body_sealed = '' where seq = ? and state = 'NEW'", state,
                seq) == 1;
    }

    private Conversation conversation(ConversationKey key, String sealed) {
        try {
            return Json.read(keyring.open(Cell.CONVERSATION_BODY, key.text(), sealed), Conversation.class);
        } catch (UnreadableJson | IllegalStateException e) {
            return Conversation.unreadable(key);
        }
    }

    private static Stored fresh(ConversationKey key) {
        return new Stored(Conversation.fresh(key), 0);
    }

    private Accepted accepted(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String update = row.getString("update_id");
        String sealed = row.getString("body_sealed");
        String rowKey = row.getString("door") + "/" + update;
        try {
            return new Accepted(seq, incoming(rowKey, sealed));
        } catch (UnreadableJson | IllegalStateException e) {
            throw new UnreadableRow(seq, update, e);
        }
    }

    private Incoming incoming(String rowKey, String sealed) {
        return Json.read(keyring.open(Cell.INBOX_BODY, rowKey, sealed), Incoming.class);
    }

    private static List<Change> changesOf(List<Effect> effects) {
        return effects.stream().filter(it -> !(it instanceof Unanswered)).map(effect -> {
            if (effect instanceof Change change) {
                return change;
            }
            throw new IllegalArgumentException("nobody commits a " + effect.getClass().getName());
        }).toList();
    }

    private static String rowKey(Incoming incoming) {
        return incoming.key().door().name() + "/" + incoming.updateId();
    }
}
