package gongji.channel.web.talk;

/**
 * One thing that a conversation shows.
 *
 * @param id counts from one within the conversation
 * @param ref what it came from: a delivery or an update; there is one event of each
 * @param data what the page gets, as JSON on one line
 */
public record Event(long id, Kind kind, String ref, String data) {

    /** Who speaks. */
    public enum Kind {
        /** The person. */
        MINE,
        /** The assistant. */
        REPLY
    }

    Event showing(String newData) {
        return new Event(id, kind, ref, newData);
    }
}
