package gongji.message;

import java.util.List;

/** A small document, as answers of the library are written: paragraphs and lists of spans, nothing deeper. */
public record Text(List<Block> blocks) {

    public Text {
        blocks = List.copyOf(blocks);
    }

    /** {@return a document of one plain paragraph} */
    public static Text plain(String words) {
        return new Text(List.of(new Block.Paragraph(List.of(new Span.Plain(words)))));
    }

    /** A paragraph or a list. */
    public sealed interface Block {

        /** One paragraph. */
        record Paragraph(List<Span> spans) implements Block {

            public Paragraph {
                spans = List.copyOf(spans);
            }
        }

        /** A list; every item is one line of spans. */
        record Items(boolean numbered, List<List<Span>> items) implements Block {

            public Items {
                items = items.stream().map(List::copyOf).toList();
            }
        }
    }

    /** A stretch of words. */
    public sealed interface Span {

        /** Plain words. */
        record Plain(String words) implements Span {}

        /** Words to stress. */
        record Strong(String words) implements Span {}

        /**
         * A value that is put into words when it is drawn, such as a number of a policy file.
         *
         * @param strong whether to stress it
         */
        record Filled(Value value, boolean strong) implements Span {}

        /** A link; its host was found on the list of hosts that may be shown. */
        record Link(String words, String url) implements Span {}
    }
}
