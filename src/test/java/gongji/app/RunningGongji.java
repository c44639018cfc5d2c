package gongji.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the program, as a person would start it. Used by one thread. */
public final class RunningGongji implements AutoCloseable {

    private static final Path SUITE = Path.of("target", "suite-logs");
    private static final Path LIBRARY = Path.of("target", "quick", "library").toAbsolutePath();

    private final Process process;
    private final Path log;
    private final BufferedWriter in;
    private final BufferedReader out;

    private RunningGongji(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a command; what it writes to standard error goes to {@code log}. */
    public static RunningGongji start(Path log, Map<String, String> environment, String... words) {
        return startAt(Path.of("").toAbsolutePath(), log, environment, words);
    }

    /** Starts a command whose knowledge and settings are at {@code home}. */
    static RunningGongji startAt(Path home, Path log, Map<String, String> environment, String... words) {
        ProcessBuilder builder = command(home, environment, words)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new RunningGongji(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a command to its end.
     *
     * @param in what is typed
     * @param out where its answer and its errors go
     * @return its exit code; -1 when it did not end within two minutes
     */
    static int runToTheEnd(Path in, Path out, Map<String, String> environment, String... words) throws IOException {
        Process process = command(Path.of("").toAbsolutePath(), environment, words).redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder command(Path home, Map<String, String> environment, String... words) {
        List<String> command = command(QuickStart.options(), words);
        command.add(1, "-Dgongji.home=" + home);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGJI_") || name.startsWith("TELEGRAM_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** {@return the command line of a process that runs the program with these options of the JVM; may be added to} */
    static List<String> command(List<String> options, String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m",
                        "-Dstdout.encoding=UTF-8",
                        "-Dorg.sqlite.tmpdir=" + Path.of("target").toAbsolutePath()));
        command.addAll(options);
        command.addAll(List.of(words));
        int data = command.indexOf("--data");
        if (data >= 0) {
            shareLibrary(Path.of(command.get(data + 1)));
        }
        return command;
    }

    /** Compiling the knowledge is most of the work of a first start; processes with data folders of their own share what is compiled. */
    private static void shareLibrary(Path data) {
        Path library = data.resolve("library");
        try {
            Files.createDirectories(data);
            Files.createDirectories(LIBRARY);
            if (!Files.exists(library)) {
                Files.createSymbolicLink(library, LIBRARY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a line. {@return whether the process was still there to take it} */
    boolean type(String line) {
        try {
            in.write(line + "\n");
            in.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** {@return the next line of its answer; empty text when it ended} */
    public String answer() {
        try {
            String line = out.readLine();
            return line == null ? "" : line;
        } catch (IOException gone) {
            return "";
        }
    }

    /** Kills it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end. {@return its exit code} */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
        keepLog();
    }

    /** For whoever looks for people in all logs of a run. */
    private void keepLog() {
        try {
            Files.createDirectories(SUITE);
            Files.write(SUITE.resolve(ProcessHandle.current().pid() + "-" + process.pid() + ".log"),
                    Files.exists(log) ? Files.readAllBytes(log) : new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
