package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A house full of web pages: 300 event streams are open, and a hundred messages a second come in. Prints what it took. */
@Tag("long")
class StreamsTest {

    private static final int PAGES = 300;
    private static final int A_SECOND = 100;
    private static final int SECONDS = 30;
    private static final long MOST_KILOBYTES = 350 * 1024;
    private static final List<String> QUESTIONS = List.of("我妈住院能用我的医保吗", "哥哥能用吗", "怎么绑定家人", "断缴三个月有什么影响", "外省的父母能用吗",
            "买药能用吗",
            "家庭共济是什么", "个人账户能取现吗", "孩子的医保能交吗", "今天天气怎么样");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Queue<Long> took = new ConcurrentLinkedQueue<>();

    @Test
    void threeHundredStreamsAndAHundredMessagesASecond() throws IOException, InterruptedException {
        Process process = serve();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            URI home = URI.create(String.valueOf(out.readLine()).replaceFirst(".*(http://)", "$1") + "/");
            long atRest = kilobytes(process, "VmRSS");
            CountDownLatch answers = new CountDownLatch(A_SECOND * SECONDS);
            List<Page> pages = pages(home, answers);
            long streaming = kilobytes(process, "VmRSS");
            talk(home, pages);
            assertTrue(answers.await(5, TimeUnit.MINUTES), answers.getCount() + " answers did not come");
            print(atRest, streaming, process);
            assertEquals(A_SECOND * SECONDS, took.size());
            assertTrue(kilobytes(process, "VmHWM") < MOST_KILOBYTES, kilobytes(process, "VmHWM") + " kB");
        } finally {
            process.destroyForcibly();
        }
    }

    /** The flags of the launcher; others may be tried through the environment. */
    private Process serve() throws IOException {
        List<String> command = RunningGongji.command(QuickStart.options(), "serve", "--port", "0", "--data",
                folder.resolve("data").toString());
        command.remove("-XX:TieredStopAtLevel=1");
        command.remove("-Xmx256m");
        String launcher = Files.readAllLines(Path.of("bin", "gongji"))
                .stream()
                .filter(line -> line.startsWith("serve="))
                .findFirst()
                .orElseThrow();
        Matcher flags = Pattern.compile("\"(.*)\"").matcher(launcher);
        assertTrue(flags.find());
        command.addAll(1, List.of(System.getenv().getOrDefault("GONGJI_TRY", flags.group(1)).split(" ")));
        return new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
    }

    /** A page that is open. */
    private record Page(String cookie, String csrf) {}

    private List<Page> pages(URI home, CountDownLatch answers) throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        CountDownLatch open = new CountDownLatch(PAGES);
        for (int i = 0; i < PAGES; i++) {
            HttpResponse<String> page = http.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString());
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
            Matcher csrf = Pattern.compile("csrf-token\" content=\"([^\"]+)").matcher(page.body());
            assertTrue(csrf.find());
            pages.add(new Page(cookie, csrf.group(1)));
            Thread.ofVirtual().start(() -> listen(home, cookie, open, answers));
        }
        assertTrue(open.await(1, TimeUnit.MINUTES), open.getCount() + " streams did not open");
        return pages;
    }

    private void listen(URI home, String cookie, CountDownLatch open, CountDownLatch answers) {
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/api/events")).header("Cookie", cookie).build();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(http.send(request, BodyHandlers.ofInputStream()).body(),
                        StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            String answered = "";
            while (line != null) {
                if (line.equals("event: ready")) {
                    open.countDown();
                } else if (line.startsWith("data: {\"mine\"")) {
                    answered = line.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
                } else if (line.startsWith("data: {") && line.contains("\"parts\"") && asked.containsKey(answered)) {
                    took.add(System.nanoTime() - asked.remove(answered));
                    answers.countDown();
                }
                line = lines.readLine();
            }
        } catch (IOException closed) {
            // the process ended, or the test did
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(URI home, List<Page> pages) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < A_SECOND * SECONDS; i++) {
            long wait = start + i * 1_000_000_000L / A_SECOND - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            Page page = pages.get(i % PAGES);
            String id = "m" + i;
            asked.put(id, System.nanoTime());
            var unused = http.sendAsync(HttpRequest.newBuilder(home.resolve("/api/messages"))
                    .header("Cookie", page.cookie())
                    .header("X-CSRF-Token", page.csrf())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + id + "\",\"text\":\""
                            + QUESTIONS.get(i % QUESTIONS.size()) + "\"}"))
                    .build(), BodyHandlers.discarding());
        }
    }

    private void print(long atRest, long streaming, Process process) throws IOException {
        List<Long> sorted = took.stream().sorted().toList();
        System.out.printf("""
                streams: %d open, %d messages a second for %d s, %d answers
                memory:  %d MB at rest, %d MB with the streams open, %d MB after the load, %d MB at most
                answer:  %d ms median, %d ms p99, from posting to the stream
                """, PAGES, A_SECOND, SECONDS, sorted.size(), atRest / 1024, streaming / 1024,
                kilobytes(process, "VmRSS") / 1024, kilobytes(process, "VmHWM") / 1024,
                Duration.ofNanos(sorted.get(sorted.size() / 2)).toMillis(),
                Duration.ofNanos(sorted.get(sorted.size() * 99 / 100)).toMillis());
    }

    private static long kilobytes(Process process, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
                .stream()
                .filter(line -> line.startsWith(what + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
