package gongji.dialogs;

import gongji.conversation.engine.Start;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Explanation.Explained;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.rules.parameter.Policies;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a dialog looks things up in, and all that those need which want nothing of the register: the regions' policies, how a
 * ruling is put into sentences, the regions' papers and steps. Immutable.
 */
public record Handbook(Policies policies, Explanation explanation, Counsel counsel) {

    /** {@return the lead {@code <dialog>.lead.<verdict>}} */
    public static Phrase lead(String dialog, Ruling ruling) {
        return Phrase.of(dialog + ".lead." + code(ruling));
    }

    /** {@return the ruling in sentences, with as many reasons as fit into an answer} */
    public Explained explain(Ruling ruling) {
        return explanation.explain(ruling);
    }

    /** {@return the ruling as a reply: the lead, what the dialog adds, the reasons, the documents} */
    public Outgoing say(Ruling ruling, Phrase lead, List<Part> body) {
        Explained explained = explanation.explain(ruling);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(lead));
        parts.addAll(body);
        parts.addAll(explained.parts());
        return new Outgoing(parts, List.of(), explained.sources(), Frame.NONE.marked(explained.mark()));
    }

    /**
     * {@return a reply that opens with the sentence {@code <opening>.<verdict>} and tells the ruling and its documents}
     *
     * @param next what the person may want to do now
     */
    public Outgoing say(Ruling ruling, String opening, Start... next) {
        return say(ruling, Phrase.of(opening + "." + code(ruling)), List.of())
                .offering(Stream.of(next).map(Start::button).toList());
    }

    /** {@return the reply with one more reason and its document, unless it is told already; so many parts stand before it} */
    public Outgoing telling(Outgoing said, Reason reason, int before) {
        Part sentence = new Part.Said(explanation.sentence(reason));
        if (said.parts().contains(sentence)) {
            return said;
        }
        List<Part> parts = new ArrayList<>(said.parts());
        parts.add(before, sentence);
        Stream<Source> sources = Stream.concat(explanation.cited(List.of(reason)).stream(), said.sources().stream());
        return new Outgoing(parts, said.choices(), sources.distinct().toList(), said.frame());
    }

    private static String code(Ruling ruling) {
        return ruling.verdict().name().toLowerCase(Locale.ROOT);
    }
}
