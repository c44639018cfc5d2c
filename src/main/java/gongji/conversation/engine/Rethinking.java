package gongji.conversation.engine;

import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.Question;
import gongji.conversation.question.YesNoQuestion;

import java.util.List;
import java.util.Optional;

/**
 * Hears an order of the running dialog that speaks against a choice, a yes or no, or an amount given in it, such as 「关掉提醒」 while
 * the reminder is being switched on: that is answered anew, and what depends on it is asked again. Used by one thread for one step.
 */
final class Rethinking {

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Beforehand beforehand;

    Rethinking(House house, Talk talk, Floor floor, Beforehand beforehand) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.beforehand = beforehand;
    }

    /** {@return whether the order was such; then it is done} */
    boolean heard(Start start) {
        Optional<Run> run = talk.running().filter(it -> it.dialog().equals(start.dialog().name()));
        List<String> against = run.map(it -> beforehand.against(it, start.slots())).orElse(List.of());
        if (against.isEmpty() || !against.stream().allMatch(question -> isChoice(start.dialog(), question))) {
            return false;
        }
        Dialog dialog = house.get(start.dialog().name());
        Run anew = run.orElseThrow();
        for (String question : against) {
            anew = Revision.forgetting(dialog, anew, question, talk.now());
        }
        talk.running(Optional.of(anew.offered(start.slots())));
        floor.proceed(Revision.corrected(dialog, against));
        return true;
    }

    private boolean isChoice(DialogName dialog, String question) {
        return new Graph(house.get(dialog.name()).steps()).find(question)
                .map(step -> isChoice(step.slot().question()))
                .orElse(false);
    }

    private static boolean isChoice(Question<?> question) {
        return question instanceof ChoiceQuestion || question instanceof YesNoQuestion
                || question instanceof AmountQuestion;
    }
}
