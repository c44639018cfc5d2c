package gongji.talk;

import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.List;
import java.util.stream.Stream;

/** The message keys of a reply, which is what transcripts are about. */
public final class Keys {

    private Keys() {}

    /** {@return the keys of all sentences and card titles, in order; a sentence in a gap comes behind the one around it} */
    public static List<String> of(Outgoing reply) {
        return reply.parts().stream().flatMap(Keys::of).toList();
    }

    private static Stream<String> of(Part part) {
        return switch (part) {
            case Part.Said said -> of(said.phrase());
            case Part.Written written -> Stream.of("(text)");
            case Part.Card card -> Stream.of(card.title().key().key());
            case Part.Drawn drawn -> Stream.of("(chart)");
            case Part.Document document -> Stream.of("(file)");
        };
    }

    private static Stream<String> of(Phrase phrase) {
        Stream<String> nested = phrase.values()
                .entrySet()
                .stream()
                .filter(gap -> gap.getKey().equals("prompt"))
                .flatMap(gap -> gap.getValue() instanceof Value.Nested inner ? of(inner.phrase()) : Stream.empty());
        return Stream.concat(Stream.of(phrase.key().key()), nested);
    }
}
