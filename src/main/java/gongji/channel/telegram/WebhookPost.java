package gongji.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.privacy.Secret;

/** Takes what Telegram posts to the webhook. Safe for use by many threads. */
public final class WebhookPost {

    private static final JsonMapper JSON = new JsonMapper();

    private final TelegramSettings.Webhook settings;
    private final Intake intake;
    private final PollState state;

    WebhookPost(TelegramSettings.Webhook settings, Intake intake, PollState state) {
        this.settings = settings;
        this.intake = intake;
        this.state = state;
    }

    /**
     * Takes one post.
     *
     * @param path the last part of its path
     * @param secret the header {@code X-Telegram-Bot-Api-Secret-Token}; empty when it is missing
     * @return the status to answer with: 200 when the update is stored, 404 and 401 for strangers, 500 when it should come again
     */
    public int take(String path, String secret, String body) {
        if (!Secret.of(path).equals(settings.path())) {
            return 404;
        }
        if (!Secret.of(secret).equals(settings.secret())) {
            return 401;
        }
        try {
            JsonNode update = JSON.readTree(body);
            if (update == null || !update.isObject()) {
                return 400;
            }
            state.polled();
            return intake.take(update) ? 200 : 500;
        } catch (JsonProcessingException notJson) {
            return 400;
        }
    }
}
