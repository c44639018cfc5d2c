package gongji.store.crypt;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import gongji.store.database.Database;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import gongji.store.moving.Move;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Seals, opens and hashes. Immutable; safe for use by many threads. */
public final class Keyring {
    private static final Configuration HASHING = PrfConfig2026.get();
    private static final byte[] LOOKUP_KEY = "meta|lookup-key".getBytes(StandardCharsets.UTF_8);
    private static final int HASH_BYTES = 16;
    private final Aead sealer;
    private final PrfSet hasher;

    private Keyring(Aead sealer, PrfSet hasher) {
        this.sealer = sealer;
        this.hasher = hasher;
    }

    /**
     * Takes the key from its source and proves it on the database. Both are made where there is neither; a key that is not the
     * database's is refused.
     */
    public static Keyring open(KeySource source, Database database) {
        try {
            Optional<String> stored = database.read(Keyring::storedLookupKey);
            Optional<String> keyset = source.find();
            if (database.read(KeyChange::isUnderWay)) {
                throw new StoreUnusable(Reason.REKEY_UNFINISHED, "a key change was begun");
            }
            if (database.read(Move::isUnderWay)) {
                throw new StoreUnusable(Reason.COPY_UNFINISHED, "everything is being copied into it");
            }
            if (stored.isPresent() && keyset.isEmpty()) {
                throw new StoreUnusable(Reason.KEY_MISSING, "no key for a database that has one");
            }
            Keyset keys = keyset.isPresent() ? new Keyset(keyset.get()) : create(source);
            Aead sealer = keys.aead();
            String wrapped = stored.isPresent() ? stored.get() : database.write(it -> storeLookupKey(it, sealer));
            return new Keyring(sealer, unwrap(wrapped, sealer));
        } catch (GeneralSecurityException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "not a keyset", e);
        }
    }

    /** {@return a keyring that seals and opens bytes of files, for a place that has no database yet} */
    public static Keyring forFiles(KeySource source) {
        try {
            Keyset keyset = new Keyset(source.find()
                    .orElseThrow(() -> new StoreUnusable(Reason.KEY_MISSING, "no key to open a file with")));
            KeysetHandle none = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, HASHING);
            return new Keyring(keyset.aead(), none.getPrimitive(HASHING, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "not a keyset", e);
        }
    }

    /** {@return a new key, as the environment wants it} */
    public static String newKey() {
        try {
            return KeySource.encode(Keyset.create().text());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /**
     * {@return the words sealed to their place}
     *
     * @param row the key of the row, the same when it is opened
     */
    public String seal(Cell cell, String row, String words) {
        try {
            byte[] sealed = sealer.encrypt(words.getBytes(StandardCharsets.UTF_8), cell.at(row));
            return Base64.getEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + cell, e);
        }
    }

    /** {@return the words that were sealed to this place; throws where they were not, or the key is another} */
    public String open(Cell cell, String row, String sealed) {
        try {
            byte[] words = sealer.decrypt(Base64.getDecoder().decode(sealed), cell.at(row));
            return new String(words, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot open " + cell, e);
        }
    }

    /** {@return bytes sealed to a place of a file} */
    public byte[] sealBytes(String place, byte[] bytes) {
        try {
            return sealer.encrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** {@return the bytes that were sealed to this place of a file; throws where they were not} */
    public byte[] openBytes(String place, byte[] sealed) throws GeneralSecurityException {
        return sealer.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a keyed hash of the words, for looking them up: the same for the same purpose and words} */
    public String hash(String purpose, String words) {
        try {
            byte[] text = (purpose + "\n" + words).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(hasher.computePrimary(text, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private static Keyset create(KeySource source) throws GeneralSecurityException {
        Keyset keyset = Keyset.create();
        source.create(keyset.text());
        return keyset;
    }

    /** {@return the keyring of a database that has its look-up key, for these keys} */
    static Keyring with(Database database, Aead sealer) throws GeneralSecurityException {
        return new Keyring(sealer, unwrap(database.read(Keyring::storedLookupKey).orElseThrow(), sealer));
    }

    static boolean opensLookupKey(Database database, Aead sealer) throws GeneralSecurityException {
        try {
            with(database, sealer);
            return true;
        } catch (StoreUnusable e) {
            return false;
        }
    }

    /** Seals the look-up key by other keys; the key itself stays, for what was hashed cannot be hashed again. */
    static void rewrapLookupKey(Database database, Aead old, Aead fresh) throws GeneralSecurityException {
        String wrapped = database.read(Keyring::storedLookupKey).orElseThrow();
        KeysetHandle lookup = TinkJsonProtoKeysetFormat.parseEncryptedKeyset(wrapped, old, LOOKUP_KEY, HASHING);
        String again = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(lookup, fresh, LOOKUP_KEY, HASHING);
        database.change(handle -> handle.execute("update meta set value = ? where name = 'lookup-key'", again));
    }

    private static Optional<String> storedLookupKey(Handle handle) {
        return handle.createQuery("select value from meta where name = 'lookup-key'").mapTo(String.class).findOne();
    }

    private static String storeLookupKey(Handle handle, Aead sealer) {
        try {
            KeysetHandle lookup = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, HASHING);
            String wrapped = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(lookup, sealer, LOOKUP_KEY, HASHING);
            handle.execute("insert into meta (name, value) values ('lookup-key', ?) on conflict (name) do nothing",
                    wrapped);
            return storedLookupKey(handle).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    private static PrfSet unwrap(String wrapped, Aead sealer) throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(wrapped, sealer, LOOKUP_KEY, HASHING)
                    .getPrimitive(HASHING, PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new StoreUnusable(Reason.KEY_WRONG, "the key does not open the database", e);
        }
    }
}
