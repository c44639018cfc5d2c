package gongji.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.channel.telegram.api.ApiAddress;
import gongji.channel.telegram.api.Patience;
import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Reception;
import gongji.privacy.Secret;
import gongji.source.Problems;
import gongji.wording.WordingFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

class WebhookTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
    private static final String UPDATE = "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},"
            + "\"from\":{\"id\":7},\"text\":\"您好\"}}";

    private final BotApiStandIn server = new BotApiStandIn();
    private final ScriptedHouse house = new ScriptedHouse(
            incoming -> List.of(Outgoing.said(Phrase.of("telegram.stale"))));
    private final TelegramDoor door = new TelegramDoor(
            new TelegramSettings(ApiAddress.of(server.address()), Secret.of(BotApiStandIn.TOKEN),
                    ProxySelector.of(null),
                    Optional.of(new TelegramSettings.Webhook("https://gongji.example.org", Secret.of("hidden"),
                            Secret.of("header"))),
                    Duration.ofSeconds(1), Duration.ofSeconds(2), Patience.Limits.TELEGRAM, 1_000),
            WordingFiles.read(Path.of("knowledge"), new Problems()), house,
            PrivateMatters.TYPED);

    @AfterEach
    void close() {
        door.close();
        house.close();
        server.close();
    }

    @Test
    void aPostWithBothSecretsIsStoredBeforeItIsAnswered() {
        WebhookPost post = open(house);

        assertEquals(200, post.take("hidden", "header", UPDATE));
        assertEquals(new Body.Typed("您好"), house.heard().getFirst().body());
        assertEquals(200, post.take("hidden", "header", UPDATE));
        assertEquals(1, house.heard().size());
    }

    @Test
    void strangersAndNonsenseAreTurnedAway() {
        WebhookPost post = open(house);

        assertEquals(404, post.take("guess", "header", UPDATE));
        assertEquals(401, post.take("hidden", "", UPDATE));
        assertEquals(401, post.take("hidden", "guess", UPDATE));
        assertEquals(400, post.take("hidden", "header", "{\"update_id\":"));
        assertEquals(400, post.take("hidden", "header", "[]"));
        assertEquals(List.of(), house.heard());
    }

    @Test
    void whatCannotBeStoredComesAgain() {
        WebhookPost post = open(incoming -> {
            throw new IllegalStateException("the disk is full");
        });

        assertEquals(500, post.take("hidden", "header", UPDATE));
    }

    @Test
    void theServerIsToldWhereToPostAndNeverPolled() throws InterruptedException {
        open(house);

        for (int i = 0; i < 500 && server.calls("setWebhook").isEmpty(); i++) {
            Thread.sleep(10);
        }
        String told = server.calls("setWebhook").getFirst().body().path("multipart").asText();
        assertTrue(told.contains("https://gongji.example.org/telegram/hidden"));
        assertTrue(told.contains("secret_token"));
        assertEquals(List.of(), server.calls("getUpdates"));
    }

    private WebhookPost open(Reception reception) {
        house.opens(door);
        return door.open(reception, NOW,
                new TelegramDoor.Outside(() -> true, id -> Optional.empty())).orElseThrow();
    }
}
