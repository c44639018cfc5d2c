package gongji.conversation.engine;

import gongji.message.Choice;
import gongji.message.Phrase;

import java.util.Optional;

/** What can be said anywhere, before anything else is tried. */
enum Command {
    CANCEL,
    BACK,
    RESTART,
    GO_ON,
    HELP,
    START,
    DRAFTS;

    private static final String PREFIX = "do:";

    /** {@return the key of the words that mean it, in the wording files} */
    String hears() {
        return "engine.hears." + word();
    }

    /** {@return its button} */
    Choice button() {
        return Choice.of(PREFIX + word(), Phrase.of("engine.button." + word()));
    }

    /** Finds the command behind the id of a button. */
    static Optional<Command> pressed(String choice) {
        for (Command command : values()) {
            if (choice.equals(PREFIX + command.word())) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private String word() {
        return switch (this) {
            case CANCEL -> "cancel";
            case BACK -> "back";
            case RESTART -> "restart";
            case GO_ON -> "go-on";
            case HELP -> "help";
            case START -> "start";
            case DRAFTS -> "drafts";
        };
    }
}
