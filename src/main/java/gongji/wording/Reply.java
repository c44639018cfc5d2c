package gongji.wording;

import java.util.List;
import java.util.Optional;

/**
 * A reply in words, as programs read it: the object inside the lines of {@code chat --json} and the events of the web page.
 *
 * @param text the plain text a person would read, documents included
 */
public record Reply(String text, List<Button> choices, List<Cited> sources) {

    public Reply {
        choices = List.copyOf(choices);
        sources = List.copyOf(sources);
    }

    /** A choice with its label in words. */
    public record Button(String id, String label) {}

    /**
     * A document as it may be shown.
     *
     * @param date YYYY-MM-DD
     */
    public record Cited(String id, String title, Optional<String> number, Optional<String> date,
            Optional<String> url) {}
}
