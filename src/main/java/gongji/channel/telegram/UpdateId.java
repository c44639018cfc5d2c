package gongji.channel.telegram;

import gongji.channel.telegram.update.Heard.Origin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id under which an update is handed in: Telegram's number, what happened to which message, and when the message was written.
 * The last two make sure that a server which counts from one again is not taken for one that repeats itself.
 *
 * @param message the message that was written, changed or pressed upon
 */
record UpdateId(long number, Kind kind, int message, long date) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,19})\\.([wcp])(-?\\d{1,10})\\.(-?\\d{1,19})");

    enum Kind {
        WRITTEN("w"), CHANGED("c"), PRESSED("p");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    static UpdateId of(long number, Kind kind, Origin origin) {
        return new UpdateId(number, kind, origin.message(), origin.date());
    }

    /** {@return this id told apart by what a button carried, where a server gives neither message nor day} */
    UpdateId carrying(String data) {
        return new UpdateId(number, kind, message, data.hashCode());
    }

    String text() {
        return number + "." + kind.letter + message + "." + date;
    }

    static Optional<UpdateId> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Kind kind = switch (parts.group(2)) {
            case "w" -> Kind.WRITTEN;
            case "c" -> Kind.CHANGED;
            default -> Kind.PRESSED;
        };
        return Optional.of(new UpdateId(Long.parseLong(parts.group(1)), kind, Integer.parseInt(parts.group(3)),
                Long.parseLong(parts.group(4))));
    }
}
