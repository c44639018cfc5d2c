package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Question;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is said with an order to what a draft was told already. Used by one thread for one step. */
final class Beforehand {

    private final House house;
    private final Talk talk;
    private final Floor floor;

    Beforehand(House house, Talk talk, Floor floor) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
    }

    /** {@return whether all that is said was answered so already} */
    boolean repeats(Run run, Map<String, String> said) {
        return said.entrySet().stream().allMatch(slot -> says(run, slot.getKey(), slot.getValue()));
    }

    /** {@return whether nothing that is said speaks against an answer} */
    boolean agrees(Run run, Map<String, String> said) {
        return against(run, said).isEmpty();
    }

    /** {@return the answered questions that what is said speaks against} */
    List<String> against(Run run, Map<String, String> said) {
        return said.entrySet()
                .stream()
                .filter(slot -> run.given(slot.getKey()).isPresent() && !says(run, slot.getKey(), slot.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean says(Run run, String question, String said) {
        Optional<Given> given = run.given(question);
        boolean stored = given.filter(it -> it.text().equals(said)).isPresent();
        return stored || given.isPresent() && house.find(run.dialog()).isPresent()
                && floor.replay(run.editing(Optional.of(question))).next() instanceof Next.Ask ask
                && ask.id().name().equals(question)
                && means(ask.question(), said, given.get().text());
    }

    private <T> boolean means(Question<T> question, String said, String canonical) {
        Optional<T> answer = question.restore(canonical);
        return answer.isPresent() && Replay.beforehand(question, said, house.hearing(), talk.today())
                .filter(value -> question.couldMean(value, answer.get()))
                .isPresent();
    }
}
