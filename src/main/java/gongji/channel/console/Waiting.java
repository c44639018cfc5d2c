package gongji.channel.console;

import java.util.Optional;

/** What the conversation waits for after a turn: a dialog and its question; empty when nothing runs. */
public record Waiting(Optional<String> dialog, Optional<String> step) {

    /** Nothing runs. */
    public static final Waiting NOTHING = new Waiting(Optional.empty(), Optional.empty());
}
