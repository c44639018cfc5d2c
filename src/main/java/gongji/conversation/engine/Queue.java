package gongji.conversation.engine;

import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.message.Audience;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Begins several things that were ordered in one message: look-ups, which ask nothing, at once; then the first of the others, and
 * what is left is set aside for after it. Used by one thread for one step.
 */
record Queue(House house, Talk talk, Parking parking, Starting starting) {

    /**
     * Something ordered.
     *
     * @param others the relatives who were named beside the first; each is a thing of its own
     */
    record Ordered(Start start, List<KinSaid> others) {}

    void begin(List<Ordered> orders) {
        List<Start> starts = orders.stream().flatMap(this::each).distinct().toList();
        if (talk.incoming().audience() == Audience.GROUP) {
            starts.stream().findFirst().ifPresent(starting::start);
            return;
        }
        starts.stream().filter(this::isDoneAtOnce).forEach(starting::start);
        List<Start> waiting = starts.stream().filter(Predicate.not(this::isDoneAtOnce)).toList();
        waiting.stream().findFirst().ifPresent(first -> starting.start(first, waiting.subList(1, waiting.size())));
    }

    private Stream<Start> each(Ordered ordered) {
        Start start = ordered.start;
        Stream<Start> others = asksWho(start) && Afterwards.relative(start).isPresent()
                ? ordered.others.stream().map(it -> start.with(Afterwards.KIN, KinQuestion.near().write(it)))
                : Stream.empty();
        return Stream.concat(Stream.of(start), others);
    }

    private boolean asksWho(Start start) {
        return house.find(start.dialog().name())
                .stream()
                .flatMap(it -> it.steps().stream())
                .limit(1)
                .anyMatch(it -> it.id().name().equals(Afterwards.KIN));
    }

    private boolean isDoneAtOnce(Start start) {
        return house.find(start.dialog().name()).filter(it -> !it.runsBeside() || !it.steps().isEmpty()).isEmpty();
    }
}
