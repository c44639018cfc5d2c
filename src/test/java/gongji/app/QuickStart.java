package gongji.app;

import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.channel.telegram.standin.Person;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as its launcher starts it: a jar and a class-data archive, made once for the classes that are tested. Starting from them
 * takes less than half the work, and tests that kill processes start many.
 */
final class QuickStart {

    private static final QuickStart MADE = made(Path.of("target", "quick").toAbsolutePath());

    private final Path jar;
    private final Path archive;

    private QuickStart(Path jar, Path archive) {
        this.jar = jar;
        this.archive = archive;
    }

    /** {@return the archive, where one could be made, and the jar, as options of the JVM} */
    static List<String> options() {
        return MADE.with("-XX:SharedArchiveFile=");
    }

    private static QuickStart made(Path folder) {
        QuickStart quick = new QuickStart(folder.resolve("gongji.jar"), folder.resolve("gongji.jsa"));
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                if (lock.lock().isValid()) {
                    quick.refresh(folder);
                }
            }
            return quick;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh(Path folder) throws IOException {
        Path classes = Path.of("target", "classes");
        if (Files.exists(archive) && Files.getLastModifiedTime(archive).toMillis() > newest(classes)) {
            return;
        }
        Files.deleteIfExists(archive);
        Path manifest = folder.resolve("manifest");
        try (OutputStream out = Files.newOutputStream(manifest)) {
            manifest().write(out);
        }
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress",
                        "--manifest", manifest.toString(), "--file", jar.toString(), "-C", classes.toString(), ".");
        train(folder);
    }

    private static long newest(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }

    /** Serves one question, so that the archive holds what serving needs; ends in peace, for only then is it written. */
    private void train(Path folder) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        try (BotApiStandIn server = new BotApiStandIn()) {
            List<String> command = RunningGongji.command(with("-XX:ArchiveClassesAtExit="), "serve", "--port", "0",
                    "--data", data.toString());
            command.add(1, "-Xlog:disable");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("training.log").toFile());
            builder.environment()
                    .putAll(Map.of("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN, "GONGJI_TELEGRAM_API", server.address()));
            Process process = builder.start();
            try {
                Person person = server.person(1).patient(Duration.ofMinutes(3));
                person.says("住院能用吗");
                person.reads("住院");
                process.destroy();
                process.waitFor(60, TimeUnit.SECONDS);
            } finally {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            remove(data);
        }
    }

    /** What the manifest of the real jar says, with the libraries of the test. */
    private static Manifest manifest() {
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "gongji.Main");
        main.put(Attributes.Name.CLASS_PATH, libraries);
        main.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
        return manifest;
    }

    private List<String> with(String option) {
        List<String> options = new ArrayList<>(List.of("-jar", jar.toString()));
        if (option.contains("AtExit") || Files.exists(archive)) {
            options.addFirst(option + archive);
        }
        return options;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
