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
     * A file for the person to keep; every door hands it over in its own way.
     *
     * @param fileName letters, digits, dots and hyphens only
     * @param mediaType such as {@code application/json}
     * @param content at most a few megabytes
     */
    record Document(String fileName, String mediaType, String content) implements Part {

        public Document {
            if (!fileName.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
                throw new IllegalArgumentException("not a plain file name: " + fileName);
            }
        }

        @Override
        public String toString() {
            return "Document[" + fileName + "]";
        }
    }

    /**
     * One line of a card.
     *
     * @param edit the id of the choice that corrects this line, where it can be corrected
     */
    record Line(Phrase name, Value value, Optional<String> edit) {}
}
