package gongji.store.crypt;

import gongji.store.database.OwnerOnly;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the key comes from: the environment, or a file beside the database that only its owner may read.
 *
 * @param given base64 of a keyset, as {@code GONGJI_KEY} holds it
 */
public record KeySource(Optional<String> given, Path file) {
    /** Reads the keyset; none where neither is there. */
    Optional<String> find() {
        if (given.isPresent()) {
            return Optional.of(decode(given.get().strip()));
        }
        try {
            return Files.exists(file) ? Optional.of(decode(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "the key file cannot be read", e);
        }
    }

    /** Writes a keyset to the file, which must not be there yet, so that nobody but the owner can read it. */
    void create(String keyset) {
        try {
            OwnerOnly.folderOf(file);
            write(file, keyset);
        } catch (FileAlreadyExistsException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "another process just made the key file", e);
        } catch (IOException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "the key file cannot be written", e);
        }
    }

    /** Puts a keyset in the place of the one in the file, at once or not at all. */
    void replace(String keyset) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            write(next, keyset);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "the key file cannot be written", e);
        }
    }

    /** {@return the keyset as the environment and the file hold it} */
    static String encode(String keyset) {
        return Base64.getEncoder().encodeToString(keyset.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "the key is not base64", e);
        }
    }

    private static void write(Path file, String keyset) throws IOException {
        OwnerOnly.create(file);
        Files.writeString(file, encode(keyset) + "\n", StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    }
}
