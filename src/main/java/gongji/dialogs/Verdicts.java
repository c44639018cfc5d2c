package gongji.dialogs;

import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Explanation.Explained;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.verdict.Ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a ruling at the end of a dialog: the lead, what the dialog adds, the reasons, the documents. Immutable. */
public final class Verdicts {

    private final Explanation explanation;

    /** Says rulings as this explanation puts them. */
    public Verdicts(Explanation explanation) {
        this.explanation = explanation;
    }

    /** {@return the lead {@code <dialog>.lead.<verdict>}} */
    public static Phrase lead(String dialog, Ruling ruling) {
        return Phrase.of(dialog + ".lead." + ruling.verdict().name().toLowerCase(Locale.ROOT));
    }

    /** {@return the ruling as a reply} */
    public Outgoing say(Ruling ruling, Phrase lead, List<Part> body) {
        Explained explained = explanation.explain(ruling);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(lead));
        parts.addAll(body);
        parts.addAll(explained.parts());
        return new Outgoing(parts, List.of(), explained.sources(), Frame.NONE.marked(explained.mark()));
    }
}
