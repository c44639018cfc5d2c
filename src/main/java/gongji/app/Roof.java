package gongji.app;

import gongji.app.settings.Settings;
import gongji.ops.Knowledge;
import gongji.ops.Trouble;

import java.nio.file.Path;

/** What several commands need, made once and only when it is needed. */
final class Roof {

    private final Ground ground;
    private final Lazy<Settings> settings;

    Roof(Ground ground) {
        this.ground = ground;
        this.settings = new Lazy<>(ground::settings);
    }

    Settings settings() {
        return settings.get();
    }

    /**
     * Opens the knowledge folder.
     *
     * @param data where the compiled library is kept
     * @throws Trouble with every problem of the files, where one of them is an error
     */
    Knowledge knowledge(Path data) {
        return Knowledge.open(ground.knowledge(), data.resolve("library")).orTrouble();
    }
}
