package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Frame.Manner;
import gongji.message.Phrase;

import java.util.Map;
import java.util.Optional;

/**
 * Takes words that answer another question of the running dialog than the one that waits: one that was answered is answered anew,
 * one that is to come is answered beforehand. Figures alone, a yes or a no belong to what waits. Used by one thread for one step.
 */
final class Astray {

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Whose whose;

    Astray(House house, Talk talk, Floor floor) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.whose = new Whose(house.hearing());
    }

    /** {@return whether the words were such an answer} */
    boolean taken(String text) {
        Optional<Step> step = talk.running().isEmpty() || talk.justWoken() ? Optional.empty() : step(text);
        return step.isPresent() && taken(step.get(), text);
    }

    /** {@return whether only a secret of this dialog looks so, such as a PIN: that belongs nowhere else} */
    boolean isSecret(String text) {
        return house.get(talk.running().orElseThrow().dialog())
                .steps()
                .stream()
                .map(step -> step.slot().question())
                .anyMatch(question -> question.manners().contains(Manner.SECRET_ANSWER) && reads(question, text));
    }

    /** Of whom a value is stands beside it: 「孩子是上海的」. */
    private String about(Step step, String text) {
        return step.slot().question() instanceof RegionQuestion || step.slot().question() instanceof SchemeQuestion
                ? whose.bare(text)
                : text;
    }

    private boolean taken(Step step, String said) {
        Run run = talk.running().orElseThrow();
        String text = about(step, said);
        if (run.given(step.id().name()).isPresent()) {
            return floor.reopen(step.id().name(), text);
        }
        talk.running(Optional.of(run.offered(Map.of(step.id().name(), text))));
        if (!floor.endedIfIdle()) {
            talk.say(Phrase.of("engine.noted").with("name", step.name(new DialogName(run.dialog()))));
            floor.showAgain();
        }
        return true;
    }

    private Optional<Step> step(String text) {
        boolean figures = house.hearing().folded(text).matches("[0-9]*");
        Run run = talk.running().orElseThrow();
        DialogName dialog = new DialogName(run.dialog());
        return house.get(run.dialog())
                .steps()
                .stream()
                .filter(step -> !figures && !run.waiting().equals(Optional.of(step.id().name())))
                .filter(step -> isOpen(step.slot().question()) && !whose.isOther(dialog, step.id().name(), text)
                        && reads(step.slot().question(), about(step, text)))
                .filter(step -> run.given(step.id().name())
                        .map(given -> readsAnew(run, given, about(step, text)))
                        .orElse(true))
                .findFirst();
    }

    /** An answer said once more is none: somebody means the waiting question, and does not understand it. */
    private boolean readsAnew(Run run, Given given, String text) {
        return floor.replay(run.editing(Optional.of(given.question()))).next() instanceof Next.Ask ask
                && ask.id().name().equals(given.question()) && differs(ask.question(), text, given.text());
    }

    private <T> boolean differs(Question<T> question, String text, String canonical) {
        return floor.read(question, new Input.Typed(text)) instanceof Read.Understood<T> understood && question
                .restore(canonical)
                .filter(answer -> question.couldMean(understood.value(), answer))
                .isEmpty();
    }

    private static boolean isOpen(Question<?> question) {
        return !question.sensitive() && !question.readsAnything() && !(question instanceof YesNoQuestion);
    }

    private boolean reads(Question<?> question, String text) {
        return floor.read(question, new Input.Typed(text)) instanceof Read.Understood<?>;
    }
}
