package gongji.talk;

import java.nio.file.Path;

/** Plays a transcript file on a stage. */
public final class Play {

    private Play() {}

    /** Plays it and fails at the first line that goes otherwise. */
    public static void of(Path file, Stage stage) {
        new Player(Transcript.read(file), stage).play();
    }
}
