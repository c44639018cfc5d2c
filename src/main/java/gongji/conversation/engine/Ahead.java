package gongji.conversation.engine;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Frame.Progress;
import gongji.message.Value;

import java.util.Optional;

/**
 * Counts how many questions are left, by answering them as people often do: the first button, or the example of a good answer. So
 * the count holds still unless an answer really makes the way longer or shorter. Where no answer can be guessed, such as a code,
 * the longest way of those declared is taken. Used by one thread.
 */
final class Ahead {

    private static final int MOST = 20;

    private final Dialog dialog;
    private final Situation situation;
    private final Hearing hearing;

    Ahead(Dialog dialog, Situation situation, Hearing hearing) {
        this.dialog = dialog;
        this.situation = situation;
        this.hearing = hearing;
    }

    /** {@return where a person stands who is asked this with these answers} */
    Progress progress(Answers answers, Next.Ask ask) {
        int answered = (int) answers.questions().stream().filter(id -> !id.equals(ask.id())).count();
        return new Progress(answered + 1, answered + left(answers, ask));
    }

    private int left(Answers answers, Next.Ask first) {
        Answers guessed = answers;
        Next next = first;
        int left = 0;
        while (next instanceof Next.Ask ask && left < MOST) {
            Optional<String> guess = guess(ask.question());
            if (guess.isEmpty()) {
                return left + longest(ask);
            }
            left++;
            guessed = guessed.with(ask.id(), guess.get());
            next = dialog.next(guessed, situation);
            if (next instanceof Next.Again) {
                return left - 1 + longest(ask);
            }
        }
        return left;
    }

    private int longest(Next.Ask ask) {
        return new Graph(dialog.steps()).longest(ask.id());
    }

    private <T> Optional<String> guess(Question<T> question) {
        if (!question.choices().isEmpty()) {
            return question.usual().flatMap(usual -> read(question, new Input.Chosen(usual.id())));
        }
        return question.read(new Input.Typed(""), hearing, situation.today()) instanceof Read.NotUnderstood<T> not
                ? read(question, new Input.Typed(hearing.words(new Value.Nested(not.example()))))
                : Optional.empty();
    }

    private <T> Optional<String> read(Question<T> question, Input input) {
        return question.read(input, hearing, situation.today()) instanceof Read.Understood<T> understood
                ? Optional.of(question.write(understood.value()))
                : Optional.empty();
    }
}
