package gongji.store.crypt;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import gongji.store.database.Database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The keys that seal: the primary one seals, all of them open.
 *
 * @param text as a Tink JSON keyset
 */
record Keyset(String text) {
    private static final Configuration SEALING = AeadConfig2026.get();
    private static final byte[] REKEY = "meta|rekey".getBytes(StandardCharsets.UTF_8);

    static Keyset create() throws GeneralSecurityException {
        return of(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, SEALING));
    }

    Aead aead() throws GeneralSecurityException {
        return handle().getPrimitive(SEALING, Aead.class);
    }

    /** {@return these keys and a new one that seals from now on} */
    Keyset withNewPrimary() throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle()).setConfiguration(SEALING);
        builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary());
        return of(builder.build());
    }

    /** {@return only the key that seals} */
    Keyset primaryOnly() throws GeneralSecurityException {
        KeysetHandle.Entry primary = handle().getPrimary();
        return of(KeysetHandle.newBuilder()
                .setConfiguration(SEALING)
                .addEntry(KeysetHandle.importKey(primary.getKey()).withFixedId(primary.getId()).makePrimary())
                .build());
    }

    /** {@return other keys, sealed by these} */
    String wrap(Keyset other) throws GeneralSecurityException {
        byte[] sealed = aead().encrypt(other.text.getBytes(StandardCharsets.UTF_8), REKEY);
        return Base64.getEncoder().encodeToString(sealed);
    }

    Keyset unwrap(String wrapped) throws GeneralSecurityException {
        byte[] text = aead().decrypt(Base64.getDecoder().decode(wrapped), REKEY);
        return new Keyset(new String(text, StandardCharsets.UTF_8));
    }

    boolean opens(String wrapped) {
        try {
            unwrap(wrapped);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    boolean opensLookupKey(Database database) throws GeneralSecurityException {
        return Keyring.opensLookupKey(database, aead());
    }

    Keyring keyring(Database database) throws GeneralSecurityException {
        return Keyring.with(database, aead());
    }

    void rewrapLookupKey(Database database, Keyset fresh) throws GeneralSecurityException {
        Keyring.rewrapLookupKey(database, aead(), fresh.aead());
    }

    private KeysetHandle handle() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, SEALING, InsecureSecretKeyAccess.get());
    }

    private static Keyset of(KeysetHandle handle) throws GeneralSecurityException {
        return new Keyset(TinkJsonProtoKeysetFormat.serializeKeyset(handle, SEALING, InsecureSecretKeyAccess.get()));
    }

    @Override
    public String toString() {
        return "Keyset[***]";
    }
}
