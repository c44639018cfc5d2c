package gongji.dialogs;

import gongji.conversation.engine.Start;
import gongji.knowledge.answer.Explanation;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.verdict.Ruling;

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
        Phrase lead = Phrase.of(opening + "." + ruling.verdict().name().toLowerCase(Locale.ROOT));
        return new Verdicts(explanation).say(ruling, lead, List.of())
                .offering(Stream.of(next).map(Start::button).toList());
    }
}
