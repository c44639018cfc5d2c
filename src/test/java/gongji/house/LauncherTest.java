package gongji.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The launcher, in a house of its own with a JDK that only says how it was called. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void aHouseThatIsBuilt() throws IOException {
        home = Files.createDirectories(folder.resolve("my house"));
        Files.createDirectories(home.resolve("bin"));
        for (String script : List.of("gongji", "jdk")) {
            Path copy = Files.copy(Path.of("bin", script), home.resolve("bin").resolve(script));
            assertTrue(copy.toFile().setExecutable(true));
        }
        Files.createDirectories(home.resolve("src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createDirectories(home.resolve("target/lib"));
        Files.createFile(home.resolve("target/gongji.jar"));
        for (String old : List.of("src/main", "pom.xml")) {
            Files.setLastModifiedTime(home.resolve(old), FileTime.fromMillis(1_000_000));
        }
    }

    @Test
    void javaHomeIsTakenIfItIsNewEnough() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("99.0.1").toString()), home.resolve("bin/jdk").toString());

        assertEquals("99 " + folder.resolve("jdk-99.0.1") + "\n", run.out());
    }

    @Test
    void olderJavaHomeIsPassedOver() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("17.0.2").toString()), home.resolve("bin/jdk").toString());

        assertFalse(run.out().contains("jdk-17"), run.out());
    }

    @Test
    void becomesTheJvmWithTheWordsAsTheyWereGiven() throws Exception {
        Run run = launch("25.0.1", Map.of(), "ask", "我妈 能用吗", "*");

        List<String> words = run.out().lines().toList();
        assertEquals(List.of("-jar", home + "/target/gongji.jar", "ask", "我妈 能用吗", "*"),
                words.subList(words.size() - 5, words.size()));
        assertTrue(words.contains("-Dgongji.home=" + home), run.out());
        assertTrue(words.contains("-XX:TieredStopAtLevel=1"), run.out());
    }

    @Test
    void theBenchIsToldWithWhichFlagsToServe() throws Exception {
        List<String> serve = launch("25.0.1", Map.of(), "serve").out().lines().toList();
        String told = launch("25.0.1", Map.of(), "bench").out()
                .lines()
                .filter(word -> word.startsWith("-Dgongji.serve="))
                .findFirst()
                .orElseThrow();

        List<String> flags = List.of(told.substring(told.indexOf('=') + 1).split(" "));
        assertTrue(flags.stream().anyMatch(flag -> flag.startsWith("-Xmx")), told);
        assertTrue(serve.containsAll(flags), told + " beside " + serve);
    }

    @Test
    void flagsAreThoseTheJdkKnows() throws Exception {
        assertTrue(launch("25.0.1", Map.of(), "ask").out().contains("--sun-misc-unsafe-memory-access=allow"));
        assertFalse(launch("21.0.1", Map.of(), "ask").out().contains("--sun-misc-unsafe-memory-access"));
    }

    @Test
    void proxiesOfTheEnvironmentAreHandedOn() throws Exception {
        Run run = launch("25.0.1", Map.of("https_proxy", "http://user:word@proxy.example:3128/", "no_proxy",
                ".example.org,10.0.0.1"), "serve");

        List<String> words = run.out().lines().toList();
        assertTrue(words.contains("-Dhttps.proxyHost=proxy.example"), run.out());
        assertTrue(words.contains("-Dhttps.proxyPort=3128"), run.out());
        assertTrue(words.stream()
                .anyMatch(word -> word.startsWith("-Dhttp.nonProxyHosts=")
                        && word.endsWith("|example.org|*.example.org|10.0.0.1|*.10.0.0.1")),
                run.out());
        assertFalse(run.out().contains("word"), run.out());
    }

    @Test
    void chineseSurvivesAMachineWithoutLocale() throws Exception {
        assertTrue(launch("25.0.1", Map.of("LC_ALL", "C"), "ask").out().contains("locale C.UTF-8"));
        assertTrue(launch("25.0.1", Map.of("LC_ALL", "xx_YY.UTF-8"), "ask").out().contains("locale C.UTF-8"));
    }

    @Test
    void linkToItWorksFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("gj"), home.resolve("bin/gongji"));

        Run run = run(Map.of("JAVA_HOME", jdk("25.0.1").toString()), link.toString(), "check");

        assertTrue(run.out().contains("-Dgongji.home=" + home), run.out());
    }

    private Run launch(String version, Map<String, String> environment, String... words) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", jdk(version).toString());
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/gongji").toString()));
        command.addAll(List.of(words));
        return run(all, command.toArray(String[]::new));
    }

    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(jdk.resolve("bin").resolve(program),
                    "#!/bin/sh\necho \"locale $LC_ALL\"\nfor word in \"$@\"; do printf '%s\\n' \"$word\"; done\n");
            assertTrue(file.toFile().setExecutable(true));
        }
        return jdk;
    }

    private Run run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out);
    }

    private record Run(int exit, String out) {}
}
