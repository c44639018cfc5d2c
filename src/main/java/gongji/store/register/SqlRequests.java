package gongji.store.register;

import static gongji.store.register.Days.findMoment;
import static gongji.store.register.Days.moment;
import static gongji.store.register.Days.orNull;
import static gongji.store.register.Days.text;

import gongji.household.Change;
import gongji.household.cabinet.Requests;
import gongji.household.people.PersonId;
import gongji.household.people.Reminder;
import gongji.household.record.ActionId;
import gongji.message.ConversationKey;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions to the office and reminders. Safe for use by many threads. */
public final class SqlRequests implements Requests {
    private final Database database;
    private final Keyring keyring;

    public SqlRequests(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public Set<Reminder> listReminders(PersonId person) {
        return database.read(handle -> handle.createQuery("select kind from reminder where person = ?")
                .bind(0, person.id())
                .mapTo(String.class)
                .list())
                .stream()
                .map(Reminder::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Question> listQuestions(ConversationKey chat) {
        return database.read(handle -> handle.createQuery("select * from question where chat = ? order by at desc, id")
                .bind(0, chat.text())
                .map((row, context) -> question(row))
                .list());
    }

    /** {@return the questions of a person, the oldest first} */
    List<Question> listOf(PersonId person) {
        return database.read(handle -> handle.createQuery("select * from question where person = ? order by at, id")
                .bind(0, person.id())
                .map((row, context) -> question(row))
                .list());
    }

    /** {@return the questions nobody answered yet, the oldest first} */
    public List<Question> listUnanswered() {
        return database.read(handle -> handle
                .createQuery("select * from question where answered_at is null order by at, id")
                .map((row, context) -> question(row))
                .list());
    }

    /** {@return the question with this id} */
    public Optional<Question> find(Handle handle, String id) {
        return handle.createQuery("select * from question where id = ?")
                .bind(0, id)
                .map((row, context) -> question(row))
                .findOne();
    }

    /** Writes down what the office said. */
    public void answer(Handle handle, ActionId id, String words, Instant at) {
        handle.execute("update question set answer_sealed = ?, answered_at = ? where id = ?",
                keyring.seal(Cell.QUESTION_ANSWER, id.id(), words), at.toEpochMilli(), id.id());
    }

    void insert(Handle handle, Change.QuestionLeft left) {
        handle.createUpdate("""
                insert into question (id, chat, person, words_sealed, at) values (:id, :chat, :person, :words, :at)
                on conflict (id) do nothing""")
                .bind("id", left.action().id())
                .bind("chat", left.chat().text())
                .bind("person", orNull(left.person()))
                .bind("words", keyring.seal(Cell.QUESTION_WORDS, left.action().id(), left.words()))
                .bind("at", left.at().toEpochMilli())
                .execute();
    }

    void set(Handle handle, Change.ReminderSet set) {
        if (set.on()) {
            handle.execute("insert into reminder (person, kind) values (?, ?) on conflict do nothing",
                    set.person().id(), set.kind().name());
        } else {
            handle.execute("delete from reminder where person = ? and kind = ?", set.person().id(), set.kind().name());
        }
    }

    void remove(Handle handle, PersonId person) {
        handle.execute("delete from reminder where person = ?", person.id());
        handle.execute("delete from question where person = ?", person.id());
    }

    private Question question(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<Instant> answeredAt = findMoment(row, "answered_at");
        Optional<Answer> answer = text(row, "answer_sealed")
                .map(it -> new Answer(keyring.open(Cell.QUESTION_ANSWER, id, it), answeredAt.orElse(Instant.EPOCH)));
        return new Question(new ActionId(id), ConversationKey.of(row.getString("chat")),
                text(row, "person").map(PersonId::new),
                keyring.open(Cell.QUESTION_WORDS, id, row.getString("words_sealed")), moment(row, "at"), answer);
    }
}
