package gongji.message;

import java.util.List;
import java.util.Optional;

/** A part of a reply, in reading order. */
public sealed interface Part {

    /** A sentence of the wording files. */
    record Said(Phrase phrase) implements Part {}

    /** A document of the library. */
    record Written(Text text) implements Part {}

    /** A review card or a receipt: a title and lines of name and value. */
    record Card(Phrase title, List<Line> lines) implements Part {

        public Card {
            lines = List.copyOf(lines);
        }
    }

    /** A drawing; every door shows its data as text where it cannot draw. */
    record Drawn(Chart chart) implements Part {}

    /**
     * One line of a card.
     *
     * @param edit the id of the choice that corrects this line, where it can be corrected
     */
    record Line(Phrase name, Value value, Optional<String> edit) {}
}
