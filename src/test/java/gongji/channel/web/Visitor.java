package gongji.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that visits the page as a browser would. */
final class Visitor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebHouse house;
    private final String cookie;
    private final String csrf;

    private Visitor(WebHouse house, String cookie, String csrf) {
        this.house = house;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /** Something that a page got. */
    record Seen(long id, String name, JsonNode data) {}

    static HttpResponse<String> get(WebHouse house, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(house.address(path)).build(), BodyHandlers.ofString());
    }

    static Visitor to(WebHouse house) throws IOException, InterruptedException {
        HttpResponse<String> page = get(house, "/");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        Matcher token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no token in the page");
        }
        return new Visitor(house, cookie.substring(0, cookie.indexOf(';')), token.group(1));
    }

    /** The same visitor after the house opened again. */
    Visitor to(WebHouse other, Visitor self) {
        return new Visitor(other, self.cookie, self.csrf);
    }

    Visitor withToken(String other) {
        return new Visitor(house, cookie, other);
    }

    Visitor withCookie(String other) {
        return new Visitor(house, other, csrf);
    }

    int says(String id, String words) throws IOException, InterruptedException {
        return posts(JSON.writeValueAsString(JSON.createObjectNode().put("id", id).put("text", words)));
    }

    int presses(String id, String choice) throws IOException, InterruptedException {
        return posts(JSON.writeValueAsString(JSON.createObjectNode().put("id", id).put("choice", choice)));
    }

    int posts(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(house.address("/api/messages"))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    /** Says something as a page of that origin would. */
    HttpResponse<String> from(String origin) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(house.address("/api/messages"))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"o\",\"text\":\"x\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    int handsIn(String id, String name, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(house.address("/api/papers?id=" + id + "&name=" + name))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    /** Listens after an event until so many came; replies bear the name {@code message}. */
    List<Seen> sees(int count, long after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(house.address("/api/events"))
                .header("Cookie", cookie)
                .header("Last-Event-ID", Long.toString(after))
                .build();
        List<Seen> seen = new ArrayList<>();
        try (InputStream in = http.send(request, BodyHandlers.ofInputStream()).body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String name = "message";
            long id = 0;
            String line = lines.readLine();
            while (line != null && seen.size() < count) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ") && id > 0) {
                    seen.add(new Seen(id, name, JSON.readTree(line.substring(6))));
                } else if (line.isEmpty()) {
                    name = "message";
                    id = 0;
                }
                line = seen.size() < count ? lines.readLine() : line;
            }
        }
        return seen;
    }
}
