package gongji.conversation.engine;

import gongji.message.Choice;
import gongji.message.Phrase;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The start of a dialog with what is known already, as a button carries it: {@code bind}, or {@code bind:relation.parent}. The
 * whole has at most 36 characters, so a button carries only short codes.
 */
public record Start(DialogName dialog, Map<String, String> slots) {

    /** How many characters the id of a button may have. */
    public static final int LONGEST = 36;

    public Start {
        slots = Map.copyOf(slots);
    }

    /** {@return the start of this dialog from its first question} */
    public static Start of(String dialog) {
        return new Start(new DialogName(dialog), Map.of());
    }

    /** {@return this start with one more thing known} */
    public Start with(String slot, String code) {
        Map<String, String> more = new TreeMap<>(slots);
        more.put(slot, code);
        return new Start(dialog, more);
    }

    /** {@return its button with the label {@code engine.start.<dialog>}} */
    public Choice button() {
        return button(Phrase.of("engine.start." + dialog.name()));
    }

    /** {@return its button} */
    public Choice button(Phrase label) {
        return Choice.of(id(), label);
    }

    /** {@return the id of its button, which may have {@link #LONGEST} characters} */
    public String id() {
        StringBuilder id = new StringBuilder(dialog.name());
        new TreeMap<>(slots).forEach((slot, code) -> id.append(':').append(slot).append('.').append(code));
        return id.toString();
    }

    /** Reads the id of a button; empty when it is not of this form. */
    static Optional<Start> pressed(String choice) {
        String[] parts = choice.split(":", -1);
        if (!parts[0].matches("[a-z][a-z-]{0,19}")) {
            return Optional.empty();
        }
        Start start = of(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int dot = parts[i].indexOf('.');
            if (dot < 1) {
                return Optional.empty();
            }
            start = start.with(parts[i].substring(0, dot), parts[i].substring(dot + 1));
        }
        return Optional.of(start);
    }
}
