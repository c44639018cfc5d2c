package gongji.ops.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the program with all its doors, with the flags that the launcher gives {@code serve}. */
final class Served implements AutoCloseable {
    private static final String SETTINGS = """
            telegram: {messages-per-second: 10000}
            limits: {messages-per-minute: 10000}
            """;
    private final Process process;

    private Served(Process process) {
        this.process = process;
    }

    /** Starts it, on the server where the ground has one. */
    static Served start(Ground ground, Path knowledge, String api) throws IOException {
        Path folder = ground.folder();
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("gongji.yaml"), SETTINGS);
        if (!Files.exists(home.resolve("knowledge"))) {
            Files.createSymbolicLink(home.resolve("knowledge"), knowledge.toAbsolutePath());
        }
        List<String> words = new ArrayList<>(java());
        words.addAll(size());
        words.addAll(
                List.of("-Dgongji.home=" + home, "-cp", System.getProperty("java.class.path"), "gongji.Main", "serve",
                        "--port", "0", "--data", folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(folder.resolve("serve.log").toFile());
        builder.environment().put("TELEGRAM_BOT_TOKEN", BotServer.TOKEN);
        builder.environment().put("GONGJI_TELEGRAM_API", api);
        builder.environment().remove("GONGJI_DB");
        builder.environment().put("GONGJI_KEY", ground.key());
        ground.server().ifPresent(it -> builder.environment().put("GONGJI_DB", it));
        return new Served(builder.start());
    }

    /** {@return this JVM with the flags it was started with, those of its size left out} */
    static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .stream()
                .filter(it -> !it.startsWith("-Xm") && !it.startsWith("-Dgongji.") && !it.contains("TieredStop")
                        && !it.contains("CodeCache") && !it.contains("FlightRec"))
                .forEach(words::add);
        return words;
    }

    /** {@return the flags of size that the launcher gives {@code serve}; none where the bench was started without it} */
    private static List<String> size() {
        return Stream.of(System.getProperty("gongji.serve", "").split(" ")).filter(it -> !it.isEmpty()).toList();
    }

    /** {@return its resident memory in megabytes; nothing where the system does not tell} */
    Optional<Long> residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
                    .stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
