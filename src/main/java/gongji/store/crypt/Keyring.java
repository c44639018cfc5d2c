package gongji.store.crypt;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import gongji.store.database.Database;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Seals, opens and hashes. Immutable; safe for use by many threads. */
public final class Keyring {
    private static final Configuration SEALING = AeadConfig2026.get();
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
            if (stored.isPresent() && keyset.isEmpty()) {
                throw new StoreUnusable(Reason.KEY_MISSING, "no key for a database that has one");
            }
            Aead sealer = sealer(keyset.isPresent() ? keyset.get() : create(source));
            String wrapped = stored.isPresent() ? stored.get() : database.write(it -> storeLookupKey(it, sealer));
            return new Keyring(sealer, unwrap(wrapped, sealer));
        } catch (GeneralSecurityException e) {
            throw new StoreUnusable(Reason.KEY_UNREADABLE, "not a keyset", e);
        }
    }

    /** {@return a new key, as the environment wants it} */
    public static String newKey() {
        try {
            return KeySource.encode(newKeyset());
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

    /** {@return a keyed hash of the words, for looking them up: the same for the same purpose and words} */
    public String hash(String purpose, String words) {
        try {
            byte[] text = (purpose + "\n" + words).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(hasher.computePrimary(text, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private static String create(KeySource source) throws GeneralSecurityException {
        String keyset = newKeyset();
        source.create(keyset);
        return keyset;
    }

    static String newKeyset() throws GeneralSecurityException {
        KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, SEALING);
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, SEALING, InsecureSecretKeyAccess.get());
    }

    private static Aead sealer(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, SEALING, InsecureSecretKeyAccess.get())
                .getPrimitive(SEALING, Aead.class);
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
