package gongji.ops;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.understanding.Thought;
import gongji.wording.Page;

import java.util.List;

/** What a person reads of a thought: its reply, and under a question back the choices with their numbers. */
final class AskText {

    private AskText() {}

    /** {@code page} is a plain one. */
    static String of(Thought thought, Page page) {
        String reply = page.draw(thought.reply());
        return thought.outcome() == Thought.Outcome.CLARIFY ? reply + choices(thought.reply().choices(), page) : reply;
    }

    private static String choices(List<Choice> choices, Page page) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            lines.append('\n')
                    .append(page.phrase(Phrase.of("console.choice")
                            .with("number", new Value.Count(i + 1L))
                            .with("label", choices.get(i).label())));
        }
        return lines.toString();
    }
}
