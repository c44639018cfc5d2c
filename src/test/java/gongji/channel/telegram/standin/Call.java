package gongji.channel.telegram.standin;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of the bot.
 *
 * @param method in lower case
 * @param outcome {@code ok}, {@code fault} or {@code refused}
 * @param nanos when it came
 */
public record Call(String method, JsonNode body, String outcome, long nanos) {

    /** {@return the chat it was for; zero for none} */
    public long chat() {
        return body.path("chat_id").asLong(0);
    }
}
