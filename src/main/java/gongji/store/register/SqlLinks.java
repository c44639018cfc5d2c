package gongji.store.register;

import static gongji.store.register.Days.moment;
import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import gongji.household.binding.BindingId;
import gongji.household.cabinet.Links;
import gongji.household.link.Attempts;
import gongji.household.link.CodeId;
import gongji.household.link.Link;
import gongji.household.link.LinkKind;
import gongji.household.link.OpenCode;
import gongji.household.link.PinSeal;
import gongji.household.link.Slip;
import gongji.household.people.PersonId;
import gongji.message.ConversationKey;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Links, codes, PINs and wrong guesses. Codes are kept as keyed hashes, PINs by bcrypt. Safe for use by many threads. */
public final class SqlLinks implements Links {
    private static final int PIN_COST = 10;
    private final Database database;
    private final Keyring keyring;

    public SqlLinks(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public List<Link> listLinks(ConversationKey chat) {
        return database.read(handle -> links(handle, chat));
    }

    @Override
    public List<Link> listChats(PersonId person) {
        return database.read(handle -> chats(handle, person));
    }

    @Override
    public Optional<OpenCode> findOpenCode(String typed, Instant now) {
        CodeId id = idOf(typed);
        return database.read(handle -> code(handle, id)).filter(it -> it.until().isAfter(now));
    }

    @Override
    public List<Instant> listOpenCodes(PersonId person, Instant now) {
        return database.read(handle -> handle
                .createQuery("select until from code where person = ? and used_at is null and until > ? order by until")
                .bind(0, person.id())
                .bind(1, now.toEpochMilli())
                .mapTo(Long.class)
                .list())
                .stream()
                .map(Instant::ofEpochMilli)
                .toList();
    }

    @Override
    public boolean hasPin(ConversationKey chat) {
        return seal(chat).isPresent();
    }

    @Override
    public boolean pinIs(ConversationKey chat, String pin) {
        return seal(chat).map(it -> BCrypt.verifyer().verify(pin.getBytes(UTF_8), it.getBytes(UTF_8)).verified)
                .orElse(false);
    }

    @Override
    public PinSeal seal(String pin) {
        return new PinSeal(BCrypt.withDefaults().hashToString(PIN_COST, pin.toCharArray()));
    }

    @Override
    public Optional<Instant> findPinTyped(ConversationKey chat) {
        return database.read(handle -> handle.createQuery("select typed_at from pin where chat = ?")
                .bind(0, chat.text())
                .mapTo(Long.class)
                .findOne()).map(Instant::ofEpochMilli);
    }

    @Override
    public Attempts attemptsOf(ConversationKey chat) {
        return database.read(handle -> attempts(handle, subject(chat)));
    }

    @Override
    public Attempts attemptsAt(PersonId person) {
        return database.read(handle -> attempts(handle, subject(person)));
    }

    List<Link> links(Handle handle, ConversationKey chat) {
        return handle.createQuery("select * from link where chat = ? order by since, person")
                .bind(0, chat.text())
                .map((row, context) -> link(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(it -> it.kind() != LinkKind.SELF))
                .toList();
    }

    /** {@return the chats of a person, as the transaction sees them} */
    public List<Link> chats(Handle handle, PersonId person) {
        return handle.createQuery("select * from link where person = ? order by since, chat")
                .bind(0, person.id())
                .map((row, context) -> link(row))
                .list();
    }

    /** {@return the name of a code in the tables: letters in either case, blanks and hyphens passed over} */
    public CodeId idOf(String typed) {
        String plain = typed.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        return new CodeId(keyring.hash("code", plain));
    }

    /** Writes a code down. */
    public void put(Handle handle, OpenCode code) {
        handle.execute("insert into code (hash, person, kind, until) values (?, ?, ?, ?)", code.id().hash(),
                code.person().id(), code.kind().code(), code.until().toEpochMilli());
    }

    @Override
    public Optional<Slip> findSlip(String typed, Instant now) {
        CodeId id = idOf(typed);
        return database.read(handle -> handle.createQuery("select * from consent_slip where hash = ? and until > ?")
                .bind(0, id.hash())
                .bind(1, now.toEpochMilli())
                .map((row, context) -> new Slip(id, new BindingId(row.getString("binding")), moment(row, "until")))
                .findOne());
    }

    /** Writes a slip down in place of an earlier one for the same binding. */
    public void putSlip(Handle handle, Slip slip) {
        handle.execute("delete from consent_slip where binding = ?", slip.binding().id());
        handle.execute("insert into consent_slip (hash, binding, until) values (?, ?, ?)", slip.id().hash(),
                slip.binding().id(), slip.until().toEpochMilli());
    }

    /** {@return whether this call used the slip: of two at once only one does} */
    boolean useSlip(Handle handle, CodeId id, BindingId binding, Instant at) {
        return handle.execute("delete from consent_slip where hash = ? and binding = ? and until > ?", id.hash(),
                binding.id(), at.toEpochMilli()) == 1;
    }

    /** {@return the code that was not used yet, whether or not it has run out} */
    Optional<OpenCode> code(Handle handle, CodeId id) {
        return handle.createQuery("select * from code where hash = ? and used_at is null")
                .bind(0, id.hash())
                .map((row, context) -> new OpenCode(id, new PersonId(row.getString("person")),
                        LinkKind.findByCode(row.getString("kind")).orElseThrow(), moment(row, "until")))
                .findOne();
    }

    /** {@return whether this call used the code: of two at once only one does} */
    boolean use(Handle handle, CodeId id, Instant at) {
        return handle.execute("update code set used_at = ? where hash = ? and used_at is null and until > ?",
                at.toEpochMilli(), id.hash(), at.toEpochMilli()) == 1;
    }

    void put(Handle handle, Link link, String notice) {
        handle.createUpdate("""
                insert into link (chat, person, kind, since, notice) values (:chat, :person, :kind, :since, :notice)
                on conflict (chat, person) do update set kind = :kind, notice = :notice""")
                .bind("chat", link.chat().text())
                .bind("person", link.person().id())
                .bind("kind", link.kind().code())
                .bind("since", link.since().toEpochMilli())
                .bind("notice", notice)
                .execute();
    }

    /** Takes a link away, and with a chat's last link its PIN. */
    void remove(Handle handle, ConversationKey chat, PersonId person) {
        handle.execute("delete from link where chat = ? and person = ?", chat.text(), person.id());
        handle.execute("delete from pin where chat = ? and not exists (select 1 from link where chat = ?)",
                chat.text(), chat.text());
    }

    void put(Handle handle, ConversationKey chat, PinSeal seal, Instant at) {
        handle.createUpdate("""
                insert into pin (chat, seal, typed_at) values (:chat, :seal, :at)
                on conflict (chat) do update set seal = :seal, typed_at = :at""")
                .bind("chat", chat.text())
                .bind("seal", seal.hash())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void typed(Handle handle, ConversationKey chat, Instant at) {
        handle.execute("update pin set typed_at = ? where chat = ?", at.toEpochMilli(), chat.text());
    }

    void failed(Handle handle, String subject, Instant at) {
        handle.createUpdate("""
                insert into attempt (subject, count, last) values (:subject, 1, :at)
                on conflict (subject) do update set count = attempt.count + 1, last = :at""")
                .bind("subject", subject)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void cleared(Handle handle, String subject) {
        handle.execute("delete from attempt where subject = ?", subject);
    }

    static String subject(ConversationKey chat) {
        return "chat:" + chat.text();
    }

    static String subject(PersonId person) {
        return "person:" + person.id();
    }

    private Optional<String> seal(ConversationKey chat) {
        return database.read(handle -> handle.createQuery("select seal from pin where chat = ?")
                .bind(0, chat.text())
                .mapTo(String.class)
                .findOne());
    }

    private static Attempts attempts(Handle handle, String subject) {
        return handle.createQuery("select * from attempt where subject = ?")
                .bind(0, subject)
                .map((row, context) -> new Attempts(row.getInt("count"), moment(row, "last")))
                .findOne()
                .orElse(Attempts.NONE);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(ConversationKey.of(row.getString("chat")), new PersonId(row.getString("person")),
                LinkKind.findByCode(row.getString("kind")).orElseThrow(), moment(row, "since"));
    }
}
