/**
 * Keys and what is done with them. The {@link gongji.store.crypt.Keyring} seals what tells who somebody is (Tink AEAD, bound
 * to table, column and row) and hashes what must be found again (a keyed function). The key that seals lives outside the
 * database; the key that hashes lives in it, sealed.
 */
@NullMarked
package gongji.store.crypt;

import org.jspecify.annotations.NullMarked;
