package gongji.dialogs;

import gongji.conversation.engine.Start;
import gongji.knowledge.answer.Explanation;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.verdict.Ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rulings as whole replies. */
public final class Said {

    private Said() {}

    /**
     * {@return a reply that opens with the sentence {@code <opening>.<verdict>} and tells the ruling and its documents}
     *
     * @param next what the person may want to do now
     */
    public static Outgoing ruling(Explanation explanation, Ruling ruling, String opening, Start... next) {
        Explanation.Explained explained = explanation.explain(ruling);
        List<Part> parts = new ArrayList<>();
        String verdict = explained.verdict().name().toLowerCase(Locale.ROOT);
        parts.add(new Part.Said(Phrase.of(opening + "." + verdict)));
        parts.addAll(explained.parts());
        return new Outgoing(parts, Stream.of(next).map(Start::button).toList(), explained.sources(),
                Frame.NONE.marked(explained.mark()));
    }
}
