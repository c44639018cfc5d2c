package gongji.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.Incoming.Body;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the page posts: {@code {"id", "text"}} or {@code {"id", "choice", "anchor"}}.
 *
 * @param id the page's own name for the message, the same when it is tried again
 */
record Post(String id, Body body) {

    /** The longest body, in bytes: more than the house reads of any message. */
    static final int MOST_BYTES = 16_384;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CHOICE = Pattern.compile("[a-zA-Z0-9.:_-]{1,36}");
    private static final Pattern ANCHOR = Pattern.compile("[a-z0-9.-]{0,24}");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads a post.
     *
     * @throws Refused when it is none
     */
    static Post read(String body) {
        JsonNode json = parsed(body);
        String id = id(text(json, "id").orElse(""));
        Optional<String> text = text(json, "text");
        Optional<String> choice = text(json, "choice").filter(it -> CHOICE.matcher(it).matches());
        if (text.isPresent() == choice.isPresent()) {
            throw new Refused(400, "either text or choice");
        }
        return new Post(id, choice.<Body>map(it -> new Body.Pressed(it, anchor(json)))
                .orElseGet(() -> new Body.Typed(text.orElseThrow())));
    }

    /**
     * Reads an id.
     *
     * @throws Refused when it is none
     */
    static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new Refused(400, "id: 1 to 64 letters, digits, dots and dashes");
        }
        return text;
    }

    private static String anchor(JsonNode json) {
        return text(json, "anchor").filter(it -> ANCHOR.matcher(it).matches()).orElse("");
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refused(400, "not JSON");
        }
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
