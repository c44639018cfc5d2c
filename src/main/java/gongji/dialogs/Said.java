package gongji.dialogs;

import gongji.conversation.engine.Start;
import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Terms;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.verdict.Ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rulings as whole replies. */
public final class Said {

    private Said() {}

    /**
     * {@return a reply that opens with this sentence and tells the ruling and its documents}
     *
     * @param opening may use the gap {@code verdict}
     * @param next what the person may want to do now
     */
    public static Outgoing ruling(Explanation explanation, Ruling ruling, Phrase opening, Start... next) {
        Explanation.Explained explained = explanation.explain(ruling);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(opening.with("verdict", Terms.verdict(explained.verdict()))));
        parts.addAll(explained.parts());
        return new Outgoing(parts, Stream.of(next).map(Start::button).toList(), explained.sources(),
                Frame.NONE.marked(explained.mark()));
    }
}
