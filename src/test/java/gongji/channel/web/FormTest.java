package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@Timeout(60)
class FormTest {

    private static final ConversationKey CHAT = ConversationKey.of("telegram:1001");

    private final WebHouse house = WebHouse.open(incoming -> List.of());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatIsFilledInArrivesOnceInTheConversationThatAsked() throws IOException, InterruptedException {
        String path = house.forms().open(CHAT, "bind.3").getPath();

        HttpResponse<String> form = Visitor.get(house, path);
        HttpResponse<String> first = fill(path, "420000195501010028");
        HttpResponse<String> second = fill(path, "420000195501010028");

        assertEquals(200, form.statusCode());
        assertTrue(form.headers().firstValue("Content-Security-Policy").orElseThrow().contains("form-action 'self'"));
        assertEquals(Optional.of("no-store"), form.headers().firstValue("Cache-Control"));
        assertFalse(form.body().contains("{{") || form.body().contains("〔"), "every sentence is there");
        assertTrue(first.statusCode() == 200 && first.body().contains("收到了"), first.body());
        assertEquals(410, second.statusCode());
        assertEquals(410, Visitor.get(house, path).statusCode());
        assertEquals(1, house.heard().size());
        Incoming heard = house.heard().getFirst();
        assertEquals(CHAT, heard.key());
        assertEquals(Audience.PRIVATE, heard.audience());
        assertEquals(new Body.Filled("bind.3", "420000195501010028"), heard.body());
    }

    @Test
    void nothingKeptOpensAForm() throws IOException, InterruptedException {
        String path = house.forms().open(CHAT, "bind.3").getPath();

        assertFalse(house.memory().toString().contains(path.substring(path.lastIndexOf('/') + 1)));
        assertEquals(410, Visitor.get(house, "/form/guessed").statusCode());
        assertEquals(410, fill("/form/" + "A".repeat(43), "420000195501010028").statusCode());
        assertEquals(List.of(), house.heard());
    }

    @Test
    void anEmptyOrEndlessAnswerDoesNotUseItUp() throws IOException, InterruptedException {
        String path = house.forms().open(CHAT, "bind.3").getPath();

        assertEquals(200, fill(path, "").statusCode());
        assertEquals(200, fill(path, "1".repeat(1_000)).statusCode());
        assertTrue(fill(path, "1").body().contains("收到了"));
    }

    @Test
    void itClosesAfterAQuarterOfAnHour() {
        Instant[] now = {Instant.parse("2026-11-22T00:00:00Z")};
        Forms forms = new Forms(URI.create("https://gongji.example.org"), new Memory(), () -> now[0]);
        String token = forms.open(CHAT, "bind.3").getPath().substring("/form/".length());

        now[0] = now[0].plus(Duration.ofMinutes(14));
        assertTrue(forms.find(token).isPresent());
        now[0] = now[0].plus(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), forms.find(token));
    }

    @Test
    void aForeignNameThatLeadsHereIsTurnedAway() throws IOException {
        assertTrue(answered("127.0.0.1:1").startsWith("HTTP/1.1 200"));
        assertTrue(answered("localhost").startsWith("HTTP/1.1 200"));
        assertTrue(answered("rebound.example.org").startsWith("HTTP/1.1 421"));
        assertTrue(answered("127.0.0.1.example.org:8080").startsWith("HTTP/1.1 421"));
    }

    private String answered(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.address("/").getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> fill(String path, String number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(house.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("number=" + number))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** A door's memory in a map. */
    private record Memory(Map<String, String> values) implements DoorMemory {

        Memory() {
            this(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<String> recall(DoorName door, String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void remember(DoorName door, String name, String value) {
            values.put(name, value);
        }
    }
}
