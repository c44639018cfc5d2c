package gongji.conversation.engine;

import gongji.conversation.question.KinSaid;
import gongji.message.Audience;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.List;
import java.util.Optional;

/**
 * Begins several things that were ordered in one message: look-ups, which ask nothing, at once; then the first of the others, and
 * what is left is set aside for after it. Used by one thread for one step.
 */
record Queue(House house, Talk talk, Parking parking, Starting starting) {

    /**
     * Something ordered.
     *
     * @param others the relatives who were named beside the first
     */
    record Ordered(Start start, List<KinSaid> others) {}

    void begin(List<Ordered> orders) {
        orders.stream().filter(it -> asksNothing(it.start)).forEach(it -> starting.start(it.start));
        List<Ordered> waiting = orders.stream().filter(it -> !asksNothing(it.start)).toList();
        if (waiting.size() > 1 && talk.incoming().audience() == Audience.PRIVATE) {
            later(waiting.stream().map(Ordered::start).toList());
        }
        waiting.stream().findFirst().ifPresent(it -> starting.start(it.start, it.others));
    }

    private boolean asksNothing(Start start) {
        return dialog(start).filter(it -> it.runsBeside() && it.steps().isEmpty()).isPresent();
    }

    private void later(List<Start> waiting) {
        List<Start> others = waiting.subList(1, waiting.size());
        boolean room = others.stream()
                .filter(other -> dialog(other).isPresent())
                .map(other -> parking.later(other, ""))
                .reduce(true, Boolean::logicalAnd);
        talk.say(Phrase.of(room ? "engine.in-turn" : "engine.in-turn-said-again")
                .with("first", named(waiting.getFirst()))
                .with("others", new Value.Joined(others.stream().map(this::named).toList())));
    }

    private Value named(Start start) {
        return new Value.Nested(dialog(start).map(Prompts::name).orElse(Phrase.of("engine.some-dialog")));
    }

    private Optional<Dialog> dialog(Start start) {
        return house.find(start.dialog().name());
    }
}
