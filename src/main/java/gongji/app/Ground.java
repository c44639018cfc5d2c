package gongji.app;

import gongji.app.settings.Environment;
import gongji.app.settings.Settings;
import gongji.app.settings.SettingsFile;
import gongji.ops.Trouble;
import gongji.privacy.Secret;
import gongji.source.Problems;
import gongji.store.StoreSettings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the house stands on.
 *
 * @param home the folder that holds {@code knowledge} and {@code config}
 * @param clock the one clock
 */
record Ground(Path home, Environment environment, InstantSource clock) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** {@return the ground of this process: the launcher says where home is, else it is the working folder} */
    static Ground of(Properties properties, Map<String, String> environment) {
        Path home = Path.of(properties.getProperty("gongji.home", "")).toAbsolutePath().normalize();
        return new Ground(home, Environment.of(environment), InstantSource.system());
    }

    Path knowledge() {
        return home.resolve("knowledge");
    }

    Path settingsFile() {
        return home.resolve("config").resolve("gongji.yaml");
    }

    /**
     * Reads the settings.
     *
     * @throws Trouble with everything that is wrong with them
     */
    Settings settings() {
        Problems problems = new Problems();
        Settings settings = SettingsFile.read(settingsFile(), home, problems);
        if (problems.hasErrors()) {
            throw Trouble.problems(problems.list());
        }
        return settings;
    }

    /** {@return the data folder: the one that was named, or {@code data} at home} */
    Path data(Optional<Path> named) {
        return named.orElse(home.resolve("data")).toAbsolutePath().normalize();
    }

    /** {@return where the store is, on that data folder or the usual one} */
    StoreSettings store(Optional<Path> named) {
        return new StoreSettings(data(named), environment.database().map(Secret::reveal),
                environment.key().map(Secret::reveal));
    }

    /** {@return today in Asia/Shanghai} */
    LocalDate today() {
        return day(clock.instant());
    }

    /** {@return the day in Asia/Shanghai} */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SHANGHAI);
    }
}
