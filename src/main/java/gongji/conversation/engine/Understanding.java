package gongji.conversation.engine;

import java.time.LocalDate;
import java.util.Optional;

/** Understands what is no answer to a waiting question. A function of its arguments and the knowledge; never throws; thread-safe. */
public interface Understanding {

    /** Understands what was typed: 1 to 1000 characters, possibly hostile. */
    Understood understand(String text, Background background);

    /**
     * Follows a choice that an earlier {@link Understood} offered: an entry's id, or {@code none}; names of operations are
     * followed by the engine itself. Empty when the id names nothing.
     */
    Optional<Understood.One> followed(String choice, Background background);

    /**
     * What surrounds the words.
     *
     * @param region the six digits of the region that the waiting dialog was told, else that the person told, else of the place where the linked person is insured, if any
     * @param context what the last {@link Understood} gave as its context, if it is younger than half an hour
     * @param linked whether the chat is linked to a person on the register
     * @param waiting the dialog whose question waits, if any
     */
    record Background(LocalDate today, Optional<String> region, Optional<String> context, boolean linked,
            Optional<DialogName> waiting) {

        /** {@return this without what was talked about before} */
        Background anew() {
            return new Background(today, region, Optional.empty(), linked, waiting);
        }
    }
}
