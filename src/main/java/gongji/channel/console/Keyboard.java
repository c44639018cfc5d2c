package gongji.channel.console;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where a person's lines come from. */
public sealed interface Keyboard extends AutoCloseable {

    /** Waits for the next line. */
    Screen.Input next(boolean secret);

    @Override
    void close();

    /** {@return the lines of a pipe or a file} */
    static Keyboard of(BufferedReader in) {
        return new Pipe(new PlainLines(in));
    }

    /** {@return lines typed at a terminal, with editing and, within the talk, history; without a terminal, the lines of the pipe} */
    static Keyboard open(BufferedReader pipe, String prompt) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).encoding(StandardCharsets.UTF_8).build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return of(pipe);
        }
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("gongji")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        return new Keys(terminal, reader, prompt);
    }

    /** Lines of a pipe. */
    record Pipe(PlainLines lines) implements Keyboard {

        @Override
        public Screen.Input next(boolean secret) {
            return lines.next();
        }

        @Override
        public void close() {}
    }

    /** Keys of a terminal. What is secret is masked and kept out of the history. */
    record Keys(Terminal terminal, LineReader reader, String prompt) implements Keyboard {

        @Override
        public Screen.Input next(boolean secret) {
            reader.setVariable(LineReader.DISABLE_HISTORY, secret);
            try {
                return new Screen.Input.Line(secret ? reader.readLine(prompt, '*') : reader.readLine(prompt));
            } catch (EndOfFileException | UserInterruptException left) {
                return new Screen.Input.End();
            }
        }

        @Override
        public void close() {
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
