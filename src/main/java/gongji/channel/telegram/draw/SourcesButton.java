package gongji.channel.telegram.draw;

import gongji.message.Outgoing;
import gongji.message.Source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the button carries that shows the documents of a long answer: their ids, so that it works after a restart too. It is there
 * only where they fit into the 64 bytes that Telegram allows; otherwise the documents stand folded beneath the answer.
 */
public final class SourcesButton {

    private static final String SIGN = "s|";
    private static final int MOST_BYTES = 64;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]+");

    private SourcesButton() {}

    /** {@return what the button of this reply carries; empty where it gets none} */
    static Optional<String> data(Outgoing reply) {
        List<String> ids = reply.sources().stream().map(Source::id).toList();
        String data = SIGN + String.join(",", ids);
        boolean fits = !ids.isEmpty() && ids.stream().allMatch(id -> ID.matcher(id).matches())
                && data.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return Optional.of(data).filter(it -> fits);
    }

    /** Reads the ids of the documents; empty where it is another button. */
    public static Optional<List<String>> read(String data) {
        return Optional.of(data)
                .filter(it -> it.startsWith(SIGN) && it.length() > SIGN.length())
                .map(it -> List.of(it.substring(SIGN.length()).split(",", -1)));
    }
}
