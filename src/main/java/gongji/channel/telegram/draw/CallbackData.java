package gongji.channel.telegram.draw;

import gongji.message.Choice;
import gongji.message.Frame;

import java.util.Optional;

/**
 * What a button carries, {@code anchor|choice}: at most 61 of the 64 bytes that Telegram allows, as anchors have at most 24
 * characters, ids at most 36, and both are ASCII. Ids never change their meaning, so buttons of an older release are still read.
 *
 * @param anchor the {@link Frame#anchor} of the message; possibly empty
 * @param choice the id of the {@link Choice}
 */
public record CallbackData(String anchor, String choice) {

    /** What the button of a choice already taken carries. */
    static final String TAKEN = "|";

    /** {@return the data of a button} */
    public String text() {
        return anchor + "|" + choice;
    }

    /** Reads the data of a button; empty when it is not one of ours or was taken already. */
    public static Optional<CallbackData> read(String data) {
        int bar = data.indexOf('|');
        if (bar < 0 || !data.substring(0, bar).matches("[a-z0-9.-]{0,24}")
                || !data.substring(bar + 1).matches("[a-zA-Z0-9.:_-]{1,36}")) {
            return Optional.empty();
        }
        return Optional.of(new CallbackData(data.substring(0, bar), data.substring(bar + 1)));
    }
}
