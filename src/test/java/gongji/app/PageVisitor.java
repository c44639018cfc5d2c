package gongji.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody on the page: posts until it is taken, listens, and listens again where the line broke. Used by one thread. */
final class PageVisitor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

    private final HttpClient http;
    private final String address;
    private final Duration patience;
    private final List<Seen> seen = new ArrayList<>();
    private String cookie = "";
    private String csrf = "";
    private int posts;
    private volatile long last;
    private volatile boolean open = true;

    PageVisitor(HttpClient http, String address, Duration patience) {
        this.http = http;
        this.address = address;
        this.patience = patience;
    }

    /** Something that the page got. */
    record Seen(long id, boolean reply, JsonNode data) {

        String text() {
            return data.path("text").asText();
        }
    }

    /** Opens the page and begins to listen. */
    void arrive() throws InterruptedException {
        while (csrf.isEmpty()) {
            try {
                HttpResponse<String> page = http.send(request("/").build(), BodyHandlers.ofString());
                Matcher token = CSRF.matcher(page.body());
                if (page.statusCode() == 200 && token.find()) {
                    cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
                    csrf = token.group(1);
                }
            } catch (IOException away) {
                Thread.sleep(500);
            }
        }
        Thread.ofVirtual().start(this::listen);
    }

    void says(String words) throws InterruptedException {
        post("text", words);
    }

    /** Presses the button with this label beneath the latest reply that has one. */
    void presses(String label) throws InterruptedException {
        Seen with = waitsFor(it -> choice(it, label).isPresent());
        post("choice", choice(with, label).orElseThrow());
    }

    /** Waits for a reply that holds these words. */
    Seen reads(String words) throws InterruptedException {
        return waitsFor(it -> it.text().contains(words));
    }

    /** Waits until so many replies came. */
    void readsAll(int replies) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (replies().size() < replies) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("only " + replies().size() + " of " + replies + " replies came to a page");
            }
            Thread.sleep(200);
        }
    }

    /** {@return all that the page got, in the order in which it came} */
    List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    List<Seen> replies() {
        return seen().stream().filter(Seen::reply).toList();
    }

    int posts() {
        return posts;
    }

    @Override
    public void close() {
        open = false;
    }

    private Seen waitsFor(Predicate<Seen> fits) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - until < 0) {
            Optional<Seen> found = replies().reversed().stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no such reply came to a page; the last were "
                + replies().reversed().stream().limit(2).map(Seen::text).toList());
    }

    private static Optional<String> choice(Seen reply, String label) {
        for (JsonNode choice : reply.data().path("choices")) {
            if (choice.path("label").asText().contains(label)) {
                return Optional.of(choice.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private void post(String field, String value) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("id", "m" + ++posts).put(field, value);
        int status = 0;
        while (status != 202) {
            try {
                status = http.send(request("/api/messages").header("X-CSRF-Token", csrf)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(), BodyHandlers.discarding()).statusCode();
            } catch (IOException away) {
                status = 0;
            }
            if (status != 202) {
                Thread.sleep(400);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private void listen() {
        while (open) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/events"))
                    .header("Cookie", cookie)
                    .header("Last-Event-ID", Long.toString(last))
                    .build();
            try (InputStream in = http.send(request, BodyHandlers.ofInputStream()).body();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                read(lines);
                Thread.sleep(300);
            } catch (IOException broken) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(BufferedReader lines) throws IOException {
        boolean reply = true;
        long id = 0;
        for (String line = lines.readLine(); open && line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                reply = false;
            } else if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("data: ") && id > 0) {
                synchronized (seen) {
                    seen.add(new Seen(id, reply, JSON.readTree(line.substring(6))));
                }
                last = id;
            } else if (line.isEmpty()) {
                reply = true;
                id = 0;
            }
        }
    }
}
