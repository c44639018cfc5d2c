package gongji.channel.telegram.api;

import java.time.Duration;
import java.util.Optional;

/** How a call ended. */
public sealed interface Answer {

    /**
     * The server did it.
     *
     * @param messageId the message that was sent, or zero where the server did not say
     */
    record Done(int messageId) implements Answer {}

    /**
     * The server refused.
     *
     * @param code the error code, such as 403
     * @param retryAfter how long the server asks to wait
     * @param movedTo the supergroup that a group became
     */
    record Refused(int code, String description, Optional<Duration> retryAfter,
            Optional<Long> movedTo) implements Answer {

        /** {@return whether the description holds these words, whatever their case} */
        public boolean says(String words) {
            return description.toLowerCase(java.util.Locale.ROOT).contains(words);
        }
    }

    /** Nobody knows whether it was done: the connection broke, or the server failed. */
    record Unknown(String reason) implements Answer {}
}
