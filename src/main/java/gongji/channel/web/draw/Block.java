package gongji.channel.web.draw;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.util.List;
import java.util.Optional;

/** A part of a bubble, in reading order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Block.Card.class, name = "card"),
        @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Block.Document.class, name = "document")})
sealed interface Block {

    /** Words; they may hold line ends. */
    record Paragraph(List<Stretch> spans) implements Block {}

    /** A list. */
    record Items(boolean numbered, List<List<Stretch>> items) implements Block {}

    /** A review card or a receipt. */
    record Card(String title, List<Line> lines) implements Block {}

    /**
     * A chart.
     *
     * @param text the same in words
     */
    record Picture(String svg, String text) implements Block {}

    /**
     * A file to save.
     *
     * @param text the words of the link
     */
    record Document(String name, String type, String content, String text) implements Block {}

    /** A stretch of words. */
    record Stretch(String text, boolean strong, Optional<String> url) {

        static Stretch plain(String words) {
            return new Stretch(words, false, Optional.empty());
        }
    }

    /**
     * A line of a card.
     *
     * @param edit the choice that corrects it
     */
    record Line(String name, String value, Optional<String> edit) {}
}
