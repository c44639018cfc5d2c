package gongji.store.hall;

import gongji.conversation.Unanswered;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The question log. Nothing reads it but the office; what stands in it never becomes part of the library by itself. Safe for use
 * by many threads.
 */
public final class Gaps {
    /** So that nobody fills the database by asking nonsense. */
    private static final int MOST_A_DAY = 2_000;
    private final Database database;
    private final Keyring keyring;

    public Gaps(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    /** {@return what was asked in vain since that day, the oldest first} */
    public List<Unanswered> list(LocalDate since) {
        return database.read(handle -> handle.createQuery("select * from gap where day >= ? order by day, id")
                .bind(0, since.toString())
                .map((row, context) -> new Unanswered(
                        keyring.open(Cell.GAP_WORDS, row.getString("id"), row.getString("words_sealed")),
                        LocalDate.parse(row.getString("day"))))
                .list());
    }

    void add(Handle handle, Unanswered gap) {
        String id = UUID.randomUUID().toString();
        handle.createUpdate("""
                insert into gap (id, day, words_sealed)
                select :id, :day, :words where (select count(*) from gap where day = :day) < :most""")
                .bind("id", id)
                .bind("day", gap.day().toString())
                .bind("words", keyring.seal(Cell.GAP_WORDS, id, gap.words()))
                .bind("most", MOST_A_DAY)
                .execute();
    }
}
