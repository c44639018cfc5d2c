package gongji.channel.telegram.standin;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/** Something that goes wrong with one call. */
public sealed interface Fault {

    /** The server answers this and does nothing. */
    record Says(int status, String body) implements Fault {}

    /** The connection breaks before anything was done. */
    record CutBefore() implements Fault {}

    /** The server does what was asked, and the connection breaks before it can say so. */
    record CutAfter() implements Fault {}

    /** The server does what was asked and answers nonsense. */
    record NonsenseAfter(String body) implements Fault {}

    /** The server does nothing and says nothing for this long. */
    record Silence(Duration length) implements Fault {}

    /** The answer of a server that wants to be left alone for a while. */
    static Fault tooMany(int seconds) {
        return new Says(429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
    }

    /** A refusal. */
    static Fault refusal(int code, String description) {
        return new Says(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    /** Decides which calls go wrong; asked once for every call, by many threads. */
    @FunctionalInterface
    interface Plan {

        /** No faults. */
        Plan NONE = (method, body) -> Optional.empty();

        /** Decides about one call; the method is in lower case. */
        Optional<Fault> fault(String method, JsonNode body);

        /** {@return this fault for the first calls of a method} */
        static Plan first(int calls, String method, Fault fault) {
            int[] left = {calls};
            return (called, body) -> {
                synchronized (left) {
                    return called.equals(method) && left[0]-- > 0 ? Optional.of(fault) : Optional.empty();
                }
            };
        }
    }
}
