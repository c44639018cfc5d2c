/**
 * Connections, dialects and the numbered schema. Start with {@link gongji.store.database.Database}.
 *
 * <p>SQLite runs in WAL mode with synchronous FULL; connections stay in autocommit and {@code BEGIN IMMEDIATE} and {@code
 * COMMIT} are statements, for the driver's own transaction mode takes the write lock again right after every commit.
 */
@NullMarked
package gongji.store.database;

import org.jspecify.annotations.NullMarked;
