package gongji.message;

import java.net.URI;

/** One-time forms on our own web page, for answers that should not pass through others. Safe for use by many threads. */
@FunctionalInterface
public interface PrivateForms {

    /**
     * Opens a form for a short time. What is filled in arrives once, as {@link Incoming.Body.Filled} of that conversation.
     *
     * @param anchor the {@link Frame#anchor} of the question it is for
     * @return its secret address
     */
    URI open(ConversationKey key, String anchor);
}
