package gongji.store.database;

import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.JdbiException;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * A sealed copy of a database file: a line that names the form, then pieces of at most a megabyte, each sealed to its number and to
 * whether it is the last, so that pieces cannot be changed, left out or put in another order.
 */
public final class Backup {
    private static final String FORM = "GONGJI-BACKUP-1";
    private static final int PIECE = 1 << 20;

    private Backup() {}

    /** Seals and opens a piece. */
    public interface Sealer {
        /** {@return the bytes sealed to that place} */
        byte[] seal(String place, byte[] bytes);

        /** {@return the bytes that were sealed to that place} */
        byte[] open(String place, byte[] sealed) throws GeneralSecurityException;
    }

    /** Writes a copy of the database, which may be in use, to a file that must not be there yet; all of it or no file. */
    public static void write(SqliteDatabase database, Path file, Sealer sealer) {
        Path plain = file.resolveSibling(file.getFileName() + ".part");
        Path sealed = file.resolveSibling(file.getFileName() + ".sealed");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(plain);
            OwnerOnly.create(plain);
            database.copyTo(plain);
            seal(plain, sealed, sealer);
            Files.move(sealed, file);
        } catch (IOException | JdbiException e) {
            throw new StoreUnusable(Reason.UNREACHABLE, "the backup cannot be written", e);
        } finally {
            remove(plain);
            remove(sealed);
        }
    }

    private static void seal(Path plain, Path sealed, Sealer sealer) throws IOException {
        Files.deleteIfExists(sealed);
        try (InputStream in = Files.newInputStream(plain);
                FileChannel file = FileChannel.open(sealed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(file))) {
            out.writeUTF(FORM);
            pieces(in, out, sealer);
            out.flush();
            file.force(true);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pieces(InputStream in, DataOutputStream out, Sealer sealer) throws IOException {
        byte[] piece = in.readNBytes(PIECE);
        for (int number = 0;; number++) {
            byte[] next = in.readNBytes(PIECE);
            byte[] sealed = sealer.seal(place(number, next.length == 0), piece);
            out.writeInt(sealed.length);
            out.write(sealed);
            if (next.length == 0) {
                return;
            }
            piece = next;
        }
    }

    /** Reads a backup into a database file that must not be there yet. */
    public static void read(Path backup, Path file, Sealer sealer) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(backup))) {
            if (!in.readUTF().equals(FORM)) {
                throw new StoreUnusable(Reason.BACKUP_UNREADABLE, "not a backup");
            }
            OwnerOnly.folderOf(file);
            unseal(in, file, sealer);
        } catch (EOFException | UTFDataFormatException | GeneralSecurityException e) {
            throw new StoreUnusable(Reason.BACKUP_UNREADABLE, "the backup is damaged or of another key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whatever happens, nothing half unsealed is left behind. What a database that is gone left beside it goes too: SQLite would take it
     * for the latest pages of this one.
     */
    private static void unseal(DataInputStream in, Path file, Sealer sealer)
            throws IOException, GeneralSecurityException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            OwnerOnly.create(part);
            boolean last = false;
            for (int number = 0; !last; number++) {
                last = piece(in, number, part, sealer);
            }
            for (String end : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** {@return whether it was the last} */
    private static boolean piece(DataInputStream in, int number, Path part, Sealer sealer)
            throws IOException, GeneralSecurityException {
        int length = in.readInt();
        if (length < 0 || length > 2 * PIECE) {
            throw new EOFException("no such piece");
        }
        byte[] sealed = in.readNBytes(length);
        if (sealed.length < length) {
            throw new EOFException("a piece is cut off");
        }
        boolean last = in.available() == 0;
        Files.write(part, sealer.open(place(number, last), sealed), StandardOpenOption.APPEND);
        return last;
    }

    private static String place(int number, boolean last) {
        return "backup|" + number + "|" + last;
    }
}
