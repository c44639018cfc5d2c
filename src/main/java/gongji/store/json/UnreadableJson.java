package gongji.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A stored text is not what this release expects; its words, which may be private, are not repeated. */
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableJson(String type, JsonProcessingException e) {
        super("not a stored " + type + ": " + e.getClass().getSimpleName() + " at " + e.getLocation().getColumnNr());
    }
}
