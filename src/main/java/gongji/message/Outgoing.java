package gongji.message;

import java.util.List;
import java.util.stream.Stream;

/** One reply: parts in reading order, buttons beneath, the documents it rests on. */
public record Outgoing(List<Part> parts, List<Choice> choices, List<Source> sources, Frame frame) {

    public Outgoing {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
        sources = List.copyOf(sources);
    }

    /** {@return a reply of one sentence} */
    public static Outgoing said(Phrase phrase) {
        return new Outgoing(List.of(new Part.Said(phrase)), List.of(), List.of(), Frame.NONE);
    }

    /** {@return this reply with these parts above its own} */
    public Outgoing below(List<Part> above) {
        return new Outgoing(Stream.concat(above.stream(), parts.stream()).toList(), choices, sources, frame);
    }

    /** {@return this reply with these buttons instead of its own} */
    public Outgoing offering(List<Choice> newChoices) {
        return new Outgoing(parts, newChoices, sources, frame);
    }

    /** {@return this reply within another frame} */
    public Outgoing framed(Frame newFrame) {
        return new Outgoing(parts, choices, sources, newFrame);
    }
}
