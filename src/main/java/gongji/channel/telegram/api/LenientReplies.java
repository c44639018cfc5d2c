package gongji.channel.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;

/**
 * Rewrites replies of the server into the few forms the client reads without fail. Servers differ in details that do not matter
 * here (dates in milliseconds, empty results, missing fields), and the client would take each of them for a failure: a reply that
 * does not parse is not "not sent".
 */
final class LenientReplies implements Interceptor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final MediaType TYPE = MediaType.get("application/json");

    @Override
    public Response intercept(Chain chain) throws IOException {
        String method = chain.request().url().pathSegments().getLast().toLowerCase(Locale.ROOT);
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        String said = body == null ? "" : body.string();
        return response.newBuilder().body(ResponseBody.create(rewritten(method, response.code(), said), TYPE)).build();
    }

    static String rewritten(String method, int status, String said) {
        JsonNode reply = parsed(said);
        if (reply == null || !reply.path("ok").isBoolean()) {
            return status == 200 ? done(method, JsonNodeFactory.instance.nullNode()) : failed(status, reply);
        }
        if (reply.path("ok").booleanValue()) {
            return done(method, reply.path("result"));
        }
        ObjectNode refused = (ObjectNode) reply;
        if (!refused.path("error_code").isInt()) {
            refused.put("error_code", status);
        }
        return refused.toString();
    }

    private static String done(String method, JsonNode result) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("ok", true);
        switch (method) {
            case "sendmessage", "senddocument" -> reply.set("result", message(result));
            case "getfile", "getwebhookinfo" -> reply.set("result", result);
            case "getme" -> reply.set("result", me(result));
            default -> reply.put("result", true);
        }
        return reply.toString();
    }

    private static ObjectNode message(JsonNode result) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("message_id", result.path("message_id").asInt(0)).put("date", 1);
        message.putObject("chat").put("id", 1).put("type", "private");
        return message;
    }

    private static ObjectNode me(JsonNode result) {
        ObjectNode me = JsonNodeFactory.instance.objectNode();
        me.put("id", result.path("id").asLong(0)).put("is_bot", true);
        me.put("first_name", result.path("first_name").asText("bot"));
        if (result.path("username").isTextual()) {
            me.put("username", result.path("username").textValue());
        }
        me.put("can_read_all_group_messages", result.path("can_read_all_group_messages").asBoolean(false));
        return me;
    }

    private static String failed(int status, @Nullable JsonNode reply) {
        String words = reply == null ? "" : reply.path("message").asText("");
        return JsonNodeFactory.instance.objectNode()
                .put("ok", false)
                .put("error_code", status)
                .put("description", words.isEmpty() ? "HTTP " + status : words)
                .toString();
    }

    private static @Nullable JsonNode parsed(String said) {
        try {
            return JSON.readTree(said) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
