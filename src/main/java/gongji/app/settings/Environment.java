package gongji.app.settings;

import gongji.privacy.Secret;

import java.util.Map;
import java.util.Optional;

/**
 * What comes from the environment: secrets and addresses that differ from machine to machine.
 *
 * @param telegramToken the token of the bot
 * @param telegramApi scheme, host and port of another Bot API server
 * @param database a JDBC address instead of the SQLite file; may hold a password
 * @param copyTo the JDBC address everything is copied to; may hold a password
 * @param key the keyset instead of the key file
 */
public record Environment(Optional<Secret> telegramToken, Optional<String> telegramApi, Optional<Secret> database,
        Optional<Secret> copyTo, Optional<Secret> key) {

    /** Reads the variables; blank ones count as missing. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(find(variables, "TELEGRAM_BOT_TOKEN").map(Secret::of),
                find(variables, "GONGJI_TELEGRAM_API"),
                find(variables, "GONGJI_DB").map(Secret::of), find(variables, "GONGJI_COPY_TO").map(Secret::of),
                find(variables, "GONGJI_KEY").map(Secret::of));
    }

    private static Optional<String> find(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
