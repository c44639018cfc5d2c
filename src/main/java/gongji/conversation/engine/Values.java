package gongji.conversation.engine;

import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Frame.Manner;
import gongji.message.Phrase;

import java.util.List;
import java.util.Optional;

/** Gives inputs to the waiting question. Used by one thread for one step. */
final class Values {

    private final Talk talk;
    private final Floor floor;

    Values(Talk talk, Floor floor) {
        this.talk = talk;
        this.floor = floor;
    }

    /** {@return the question that waits, if one does} */
    Optional<Next.Ask> asking() {
        return talk.running().isPresent() && floor.replay().next() instanceof Next.Ask ask
                ? Optional.of(ask)
                : Optional.empty();
    }

    /** {@return whether the input was an answer, or several to be told apart; after a pause it is not used yet} */
    boolean taken(Next.Ask ask, Input input) {
        return taken(ask, ask.question(), input);
    }

    /** Tells what was wrong with an input, and counts it. */
    void missed(Next.Ask ask, Input input) {
        Question<?> question = ask.question();
        if (floor.read(question, input) instanceof Read.NotUnderstood<?> not) {
            hide(question, input);
            talk.running(talk.running().map(Run::missed));
            floor.missed(List.of(not.reason(), Phrase.of("engine.example").with("example", not.example())));
        } else {
            floor.showAgain();
        }
    }

    private <T> boolean taken(Next.Ask ask, Question<T> question, Input input) {
        Read<T> read = floor.read(question, input);
        if (read instanceof Read.NotUnderstood<T>) {
            return false;
        }
        hide(question, input);
        if (talk.justWoken()) {
            floor.showAgain();
        } else if (read instanceof Read.Understood<T> understood) {
            floor.answer(ask, question, understood.value());
        } else if (read instanceof Read.Ambiguous<T> ambiguous) {
            floor.unclear(ask, ambiguous);
        }
        return true;
    }

    /** Remembers that what was typed for this question is private, where it is. */
    private void hide(Question<?> question, Input input) {
        if (input instanceof Input.Typed && question.manners().contains(Manner.HIDE_WHAT_WAS_TYPED)) {
            talk.hide();
        }
    }
}
