package gongji.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A transcript file on a stage.
 *
 * @param spoken puts what is only known when it is played into a line, such as a fresh code
 */
public record Play(Path file, Stage stage, UnaryOperator<String> spoken) {

    /** Plays it as it stands and fails at the first line that goes otherwise. */
    public static void of(Path file, Stage stage) {
        new Play(file, stage, UnaryOperator.identity()).compare();
    }

    /** Plays it and fails at the first line that goes otherwise. */
    public void compare() {
        new Player(Transcript.read(file), stage, spoken).play();
    }

    /** Plays what people do, and writes into the file what the bot says to it. */
    public void write() {
        try {
            Files.writeString(file, new Scribe(Files.readAllLines(file), stage, spoken).written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
