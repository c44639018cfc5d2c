package gongji.app;

import gongji.message.Incoming.Body;
import gongji.talk.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One way through a dialog: the answers, one a question.
 *
 * @param who the name of the person who talks, or what is said of somebody linked to nobody
 * @param says as typed; {@link #PAPER} hands in a file
 */
record Way(String dialog, String who, List<String> says) {

    /** What stands for a photo or file. */
    static final String PAPER = "[文件]";

    Way {
        says = List.copyOf(says);
    }

    /** {@return this way with one more answer} */
    Way then(String said) {
        List<String> more = new ArrayList<>(says);
        more.add(said);
        return new Way(dialog, who, more);
    }

    /** Says what is left to say. */
    void rest(Scene scene, int from) {
        says.subList(from, says.size()).forEach(said -> say(scene, said));
    }

    /** Says one answer. */
    static void say(Scene scene, String said) {
        if (said.equals(PAPER)) {
            scene.take(new Body.Paper("kept.1", "front.jpg", 20_000));
        } else {
            scene.say(said);
        }
    }

    /** Finds the confirm button of the card the scene stands at. */
    static Optional<String> confirmButton(Scene scene) {
        boolean waits = scene.conversation().running().isPresent();
        return waits ? scene.choices().stream().filter(id -> id.startsWith("ok:")).findFirst() : Optional.empty();
    }

    /** {@return the questions and answers so far, one a line} */
    static List<String> answers(Scene scene) {
        return scene.conversation()
                .running()
                .stream()
                .flatMap(run -> run.answers().stream())
                .map(given -> Objects.requireNonNull(given.question()) + "=" + given.text())
                .toList();
    }

    @Override
    public String toString() {
        return dialog + " by " + who + " " + says;
    }
}
