package gongji.channel.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lines of a pipe or a file. */
final class PlainLines {

    private final BufferedReader in;

    PlainLines(BufferedReader in) {
        this.in = in;
    }

    Screen.Input next() {
        try {
            String line = in.readLine();
            return line == null ? new Screen.Input.End() : new Screen.Input.Line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
