package gongji.conversation.engine;

import gongji.conversation.question.Question;
import gongji.conversation.question.QuestionId;
import gongji.message.Phrase;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds what was ordered where there is nothing to do, such as to lift a limit that nobody set: the dialog went past the question
 * that would have had it for an answer. What is said then is {@code <dialog>.<question>.idle.<choice>}; a choice without such a
 * sentence is no matter.
 */
record Idle(House house, LocalDate today) {

    /** {@return what to say instead of going on, where that is so} */
    Optional<Phrase> found(Position position) {
        DialogName name = new DialogName(position.run().dialog());
        Graph graph = new Graph(house.get(name.name()).steps());
        return graph.steps()
                .stream()
                .filter(step -> position.answers().text(step.id()).isEmpty() && isBehind(step, position.next(), graph))
                .flatMap(step -> Optional.ofNullable(position.run().offered().get(step.id().name()))
                        .flatMap(said -> code(step.slot().question(), said))
                        .filter(choice -> knows(name, step.id(), choice))
                        .map(choice -> Phrase.of(key(name, step.id(), choice)))
                        .stream())
                .findFirst();
    }

    /** {@return whether this choice may find nothing to do} */
    boolean knows(DialogName dialog, QuestionId question, String choice) {
        return choice.matches("[a-z-]+") && !house.hearing().sayings(key(dialog, question, choice)).isEmpty();
    }

    private <T> Optional<String> code(Question<T> question, String said) {
        return Replay.beforehand(question, said, house.hearing(), today).map(question::write);
    }

    private static boolean isBehind(Step step, Next next, Graph graph) {
        return switch (next) {
            case Next.Ask ask -> graph.leads(step.id(), ask.id());
            case Next.Review review -> true;
            case Next.Again again -> false;
            case Next.Done done -> false;
            case Next.Refused refused -> false;
        };
    }

    private static String key(DialogName dialog, QuestionId question, String choice) {
        return dialog.name() + "." + question.name() + ".idle." + choice;
    }
}
