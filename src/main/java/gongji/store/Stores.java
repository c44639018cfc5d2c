package gongji.store;

import gongji.conversation.Outbox;
import gongji.conversation.TurnStore;
import gongji.conversation.Unanswered;
import gongji.conversation.engine.Links;
import gongji.conversation.engine.PersonRef;
import gongji.household.Desk;
import gongji.household.Gate;
import gongji.household.cabinet.Cabinet;
import gongji.household.record.Receipt;
import gongji.message.ConversationKey;
import gongji.message.DoorMemory;
import gongji.message.Journal;
import gongji.message.Outgoing;
import gongji.message.Value;
import gongji.rules.region.RegionCode;
import gongji.store.crypt.KeySource;
import gongji.store.crypt.Keyring;
import gongji.store.database.Backup;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.SqliteDatabase;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import gongji.store.hall.Gaps;
import gongji.store.hall.Lags;
import gongji.store.hall.SqlDoorMemory;
import gongji.store.hall.SqlJournal;
import gongji.store.hall.SqlOutbox;
import gongji.store.hall.SqlTurnStore;
import gongji.store.office.Office;
import gongji.store.office.Operator;
import gongji.store.office.PaperDesk;
import gongji.store.office.Purge;
import gongji.store.office.Ties;
import gongji.store.register.Changes;
import gongji.store.register.Notices;
import gongji.store.register.SqlAudit;
import gongji.store.register.SqlBindings;
import gongji.store.register.SqlExports;
import gongji.store.register.SqlLedger;
import gongji.store.register.SqlLinks;
import gongji.store.register.SqlReceipts;
import gongji.store.register.SqlRegister;
import gongji.store.register.SqlRequests;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The store, opened: hands out the ports of the other rooms, all on one database. Safe for use by many threads; to be closed
 * when nobody uses it any more.
 */
public final class Stores implements AutoCloseable {
    private final Database database;
    private final Keyring keyring;
    private final Tables tables;
    private final SqlOutbox post;
    private final Changes changes;

    private Stores(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
        this.tables = new Tables(new SqlRegister(database, keyring), new SqlBindings(database, keyring),
                new SqlLedger(database, keyring), new SqlReceipts(database, keyring), new SqlAudit(database, keyring),
                new SqlLinks(database, keyring), new SqlRequests(database, keyring));
        this.post = new SqlOutbox(database, keyring);
        this.changes = new Changes(tables, keyring, notices());
    }

    /**
     * Opens the store and brings it up to the newest schema; an empty place gets a database and a key.
     *
     * @throws StoreUnusable when it cannot be used, for the reason given
     */
    public static Stores open(StoreSettings settings) {
        return open(settings, true);
    }

    /**
     * Opens the store.
     *
     * @param durable whether what a SQLite file holds must survive a power cut, and not only the end of this process
     */
    public static Stores open(StoreSettings settings, boolean durable) {
        Database database = settings.database()
                .<Database>map(PostgresDatabase::open)
                .orElseGet(() -> SqliteDatabase.open(settings.databaseFile(), durable));
        try {
            return new Stores(database, Keyring.open(new KeySource(settings.key(), settings.keyFile()), database));
        } catch (StoreUnusable e) {
            database.close();
            throw e;
        }
    }

    static Database database(StoreSettings settings) {
        return settings.database()
                .<Database>map(PostgresDatabase::open)
                .orElseGet(() -> SqliteDatabase.open(settings.databaseFile()));
    }

    /** Writes a sealed copy of the SQLite database, which may be in use, to a file that must not be there yet. */
    public void backup(Path file, Operator operator) {
        if (!(database instanceof SqliteDatabase sqlite)) {
            throw new IllegalStateException("a server has its own way of backing up");
        }
        Backup.write(sqlite, file, sealer(keyring));
        office().note("backup-made", operator);
    }

    /** Puts a backup into a data folder that has no database yet; the key has to be there. */
    public static void restore(Path backup, StoreSettings settings) {
        if (Files.exists(settings.databaseFile())) {
            throw new StoreUnusable(Reason.UNREACHABLE, "there is a database already");
        }
        Keyring keyring = Keyring.forFiles(new KeySource(settings.key(), settings.keyFile()));
        Backup.read(backup, settings.databaseFile(), sealer(keyring));
        open(settings).close();
    }

    private static Backup.Sealer sealer(Keyring keyring) {
        return new Backup.Sealer() {
            @Override
            public byte[] seal(String place, byte[] bytes) {
                return keyring.sealBytes(place, bytes);
            }

            @Override
            public byte[] open(String place, byte[] sealed) throws GeneralSecurityException {
                return keyring.openBytes(place, sealed);
            }
        };
    }

    /** {@return the household's ports} */
    public Cabinet cabinet() {
        return new Cabinet(tables.register(), tables.bindings(), tables.ledger(), tables.receipts(), tables.audit(),
                tables.links(), tables.requests(), new SqlExports(database, tables));
    }

    /** {@return the receipts that rest on a value of that parameter, the oldest first} */
    public List<Receipt> listReceiptsThatUsed(String parameter) {
        return tables.receipts().listThatUsed(parameter);
    }

    /** {@return the one way to a person's data} */
    public Desk desk() {
        return new Desk(cabinet());
    }

    /** {@return the hall's inbox, conversations and commits} */
    public TurnStore turns() {
        return new SqlTurnStore(database, keyring, post, changes, new Gate(cabinet()));
    }

    /** {@return since when something waits in the hall} */
    public Lags lags() {
        return new Lags(database);
    }

    /** {@return the hall's outbox} */
    public Outbox outbox() {
        return post;
    }

    /** {@return the doors' memory} */
    public DoorMemory doorMemory() {
        return new SqlDoorMemory(database, keyring);
    }

    /** {@return what the web door has shown} */
    public Journal journal() {
        return new SqlJournal(database, keyring);
    }

    /** {@return whom a chat is linked to, as the engine wants to know it} */
    public Links links() {
        Desk desk = desk();
        return chat -> desk.listActing(chat)
                .stream()
                .map(it -> new Links.Linked(new PersonRef(it.person().id()), new Value.Words(it.maskedName()),
                        it.region().map(RegionCode::digits)))
                .toList();
    }

    /** {@return what people handed in and the office decides} */
    public PaperDesk papers() {
        return new PaperDesk(database, tables, changes, doorMemory());
    }

    /** {@return what was asked in vain since that day, the oldest first, without personal data} */
    public List<Unanswered> listUnanswered(LocalDate since) {
        return new Gaps(database, keyring).list(since);
    }

    /** {@return what forgets what is no longer needed} */
    public Purge purge() {
        return purge(Ties.LASTING);
    }

    /** {@return the same, which also ends the bindings that these rules end} */
    public Purge purge(Ties ties) {
        return new Purge(database, tables, changes, ties);
    }

    /** {@return what operators do} */
    public Office office() {
        return new Office(database, tables, changes);
    }

    /**
     * {@return the processes on this database, this one among them; nothing where only one can be there}
     *
     * @param edition what they must agree in
     */
    public Optional<Instances> instances(String edition, Instances.Pace pace) {
        return database.isShared() ? Optional.of(new Instances(database, edition, pace)) : Optional.empty();
    }

    private Notices notices() {
        return new Notices() {
            @Override
            public void add(Handle handle, ConversationKey chat, Outgoing words) {
                post.add(handle, chat, words);
            }

            @Override
            public void forget(Handle handle, ConversationKey chat) {
                SqlTurnStore.remove(handle, chat);
            }
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
