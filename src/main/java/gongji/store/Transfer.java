package gongji.store;

import gongji.store.crypt.KeySource;
import gongji.store.crypt.Keyring;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.database.SqliteDatabase;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import gongji.store.moving.Books;
import gongji.store.moving.Move;
import gongji.store.moving.Move.Moved;
import gongji.store.office.Operator;
import gongji.store.register.SqlAudit;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a SQLite installation to a server. What was interrupted is gone on with at the next run. */
public final class Transfer {
    private Transfer() {}

    /**
     * Copies, compares, checks the ledgers and the audit, and opens the target where all is well.
     *
     * @param from the installation, which nobody may be using
     * @param to a JDBC address
     * @param told hears of every table
     * @throws StoreUnusable when either side cannot be used
     */
    public static Result run(StoreSettings from, String to, Operator operator, Consumer<Moved> told) {
        if (!Files.exists(from.databaseFile())) {
            throw new StoreUnusable(Reason.UNREACHABLE, "there is no database to copy");
        }
        try (Database source = SqliteDatabase.open(from.databaseFile()); Database target = PostgresDatabase.open(to)) {
            KeySource key = new KeySource(from.key(), from.keyFile());
            Keyring keyring = Keyring.open(key, source);
            Move move = new Move(source, target, told);
            List<String> different = move.run();
            List<String> wrong = new Books(target).listWrong();
            Optional<Long> broken = different.isEmpty() ? new SqlAudit(target, keyring).findBroken() : Optional.empty();
            Result result = new Result(different, wrong, broken, new Books(target).countAccounts());
            if (result.isWell()) {
                move.finish();
                note(new StoreSettings(from.data(), Optional.of(to), from.key()), operator);
            }
            return result;
        }
    }

    private static void note(StoreSettings target, Operator operator) {
        try (Stores stores = Stores.open(target)) {
            stores.office().note("database-moved", operator);
        }
    }

    /**
     * What came of it.
     *
     * @param different tables whose source was changed between two runs
     * @param wrong accounts and bills that do not add up
     * @param broken the first line of the audit that is not what was written
     * @param accounts how many ledgers were added up
     */
    public record Result(List<String> different, List<String> wrong, Optional<Long> broken, long accounts) {
        public Result {
            different = List.copyOf(different);
            wrong = List.copyOf(wrong);
        }

        /** {@return whether the target can be used from now on} */
        public boolean isWell() {
            return different.isEmpty() && wrong.isEmpty() && broken.isEmpty();
        }
    }
}
