package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingState;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.store.database.Database;
import gongji.store.register.Changes;
import gongji.store.register.Sides;
import gongji.store.register.Tables;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forgets what is no longer needed, and ends what the register says is over, in small steps so that nobody waits for it. Sent replies and messages that are done keep no
 * words from the start; the audit is kept. Safe for use by many threads.
 */
public final class Purge {
    private static final int STEP = 500;
    /** How long is kept what a door needs for a moment only, after it was seen first. */
    private static final Duration PASSING = Duration.ofDays(1);
    /** Within this time of its first words a conversation has begun. */
    private static final Duration BEGINNING = Duration.ofMinutes(10);
    private static final String ORPHANED = "not exists (select 1 from conversation where conversation.chat = 'web:' || talk.chat) "
            + "and not exists (select 1 from inbox where inbox.chat = 'web:' || talk.chat and inbox.state = 'NEW')";
    private final Database database;
    private final Tables tables;
    private final Changes changes;
    private final Ties ties;

    public Purge(Database database, Tables tables, Changes changes, Ties ties) {
        this.ties = ties;
        this.database = database;
        this.tables = tables;
        this.changes = changes;
    }

    /**
     * How long things are kept.
     *
     * @param conversation after the last message of a chat
     * @param proof after the office decided
     * @param question after it was answered, or asked in vain
     * @param invitation how long a binding waits for consent
     */
    public record Retention(Duration conversation, Duration proof, Duration question, Duration invitation) {
        /** 30 days, 30 days, 180 days, 7 days. */
        public static final Retention USUAL = new Retention(Duration.ofDays(30), Duration.ofDays(30),
                Duration.ofDays(180), Duration.ofDays(7));
    }

    /** Forgets what is due; {@return how much of each kind}. */
    public Map<String, Long> run(Retention retention, Operator gongji) {
        Instant now = gongji.at();
        Map<String, Long> counts = new LinkedHashMap<>();
        long chats = before(now, retention.conversation());
        counts.put("inbox", delete("inbox", "seq", "state <> 'NEW' and at < " + chats));
        counts.put("conversation", delete("conversation", "chat", "touched_at < " + chats));
        counts.put("talk", forgetTalk(now.toEpochMilli(), chats));
        counts.put("attempt", delete("attempt", "subject", "last < " + chats));
        counts.put("code", delete("code", "hash", "until < " + chats));
        counts.put("slip", delete("consent_slip", "hash", "until < " + now.toEpochMilli()));
        counts.put("question", delete("question", "id", "answered_at < " + before(now, retention.question())));
        counts.put("gap",
                delete("gap", "id", "day < '" + gongji.today().minusDays(retention.question().toDays()) + "'"));
        decideForOver(now.toEpochMilli());
        long proofs = before(now, retention.proof());
        counts.put("paper", delete("door_memory", "name",
                "name in (select reference from proof where decided_at < " + proofs + ")"));
        counts.put("proof", delete("proof", "reference", "decided_at < " + proofs));
        counts.put("memory", forgetMemories(now, chats));
        counts.put("invitation", expire(retention, gongji));
        counts.put("relation", endRelations(gongji));
        return counts;
    }

    /** Nobody decides on the proofs of a binding that is over; they go as if somebody had. */
    private void decideForOver(long now) {
        database.change(
                handle -> handle.execute("update proof set decided_at = ? where decided_at is null and binding in "
                        + "(select id from binding where state = 'RETURNED' or state = 'ENDED')", now));
    }

    /**
     * What a page showed goes after its conversation, not at first sight: a page shows the first words of a conversation a moment
     * before it begins. Of a chat that somebody is linked with, where notices still come, each goes when it is as old as a
     * conversation may be.
     */
    private long forgetTalk(long now, long chats) {
        String linked = "exists (select 1 from link where link.chat = 'web:' || talk.chat)";
        repeat("update talk set noted_at = " + now + " where (chat, number) in (select chat, number from talk where "
                + "noted_at is null and " + ORPHANED + " limit " + STEP + ")");
        long beginning = now - BEGINNING.toMillis();
        return delete("talk", "chat, number", "noted_at < " + beginning + " and " + ORPHANED + " and not " + linked)
                + delete("talk", "chat, number", "noted_at < " + chats);
    }

    /** Forgets forms after a day, papers that no binding came to need too, and updates that nobody could read after a while. */
    private long forgetMemories(Instant now, long chats) {
        repeat("insert into memory_age (door, name, at) select m.door, m.name, " + now.toEpochMilli()
                + " from door_memory m where (m.name like 'paper.%' or m.name like 'form.%' or m.name like 'form-used.%' "
                + "or m.name like 'unreadable.%') and not exists (select 1 from memory_age a where a.door = m.door and "
                + "a.name = m.name) limit " + STEP + " on conflict (door, name) do nothing");
        String old = "(door, name) in (select door, name from memory_age where at < ";
        long forgotten = delete("door_memory", "door, name", old + before(now, PASSING)
                + ") and (name like 'form%' or name like 'paper.%' and not exists "
                + "(select 1 from proof where proof.reference = door_memory.name))")
                + delete("door_memory", "door, name", old + chats + ") and name like 'unreadable.%'");
        delete("memory_age", "door, name", "not exists (select 1 from door_memory m where m.door = memory_age.door and "
                + "m.name = memory_age.name)");
        return forgotten;
    }

    private long delete(String table, String key, String where) {
        return repeat("delete from " + table + " where (" + key + ") in (select " + key + " from " + table + " where "
                + where + " limit " + STEP + ")");
    }

    /** {@return how many rows a statement changed that changes some at a time} */
    private long repeat(String statement) {
        long all = 0;
        while (true) {
            int step = database.write(handle -> handle.execute(statement));
            all += step;
            if (step < STEP) {
                return all;
            }
        }
    }

    private long endRelations(Operator gongji) {
        EndedRelations ended = new EndedRelations(tables, changes, ties);
        return database.read(handle -> ended.list(handle, gongji.today()))
                .stream()
                .filter(it -> database.write(handle -> ended.end(handle, it, gongji)))
                .count();
    }

    private long expire(Retention retention, Operator gongji) {
        List<Binding> old = database.read(tables.bindings()::awaitingConsent)
                .stream()
                .filter(it -> it.since().plusDays(retention.invitation().toDays()).isBefore(gongji.today()))
                .toList();
        old.forEach(it -> database.change(handle -> {
            List<Change> all = new ArrayList<>(List.of(new Change.BindingMoved(it.id(),
                    new Step(BindingState.RETURNED, gongji.today(), Cause.EXPIRED, Optional.empty()))));
            all.addAll(Sides.of(tables, handle, it)
                    .told(Phrase.of("office.invitation-expired")
                            .with("days", new Value.Count(retention.invitation().toDays()))));
            changes.commit(handle, all, "gongji", gongji.at());
        }));
        return old.size();
    }

    private static long before(Instant now, Duration kept) {
        return now.minus(kept).toEpochMilli();
    }
}
