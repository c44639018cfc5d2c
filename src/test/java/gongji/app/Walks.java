package gongji.app;

import gongji.conversation.engine.Dialog;
import gongji.conversation.question.TextQuestion;
import gongji.talk.Scene;

import java.util.List;
import java.util.stream.IntStream;

/** Dialogs, and ways through them that can be walked step by step. */
interface Walks extends AutoCloseable {

    /** {@return every way} */
    List<Way> all();

    /** {@return the dialogs they lead through} */
    List<Dialog> dialogs();

    /** {@return the scene in which a way stands after so many answers, to do anything to} */
    Scene upTo(Way way, int step);

    /** Puts the dialogs made anew under a scene, as after a restart. */
    Scene restarted(Scene scene);

    /** {@return what a way waits for after each number of answers, beginning with none} */
    default List<String> waits(Way way) {
        return IntStream.rangeClosed(0, way.says().size()).mapToObj(step -> upTo(way, step).waiting()).toList();
    }

    /** {@return whether the waiting question takes any words, a question too} */
    default boolean takesAnyWords(String waiting) {
        return dialogs().stream()
                .flatMap(dialog -> dialog.steps()
                        .stream()
                        .filter(step -> waiting.equals(dialog.name().name() + "/" + step.id().name())))
                .anyMatch(step -> step.slot().question() instanceof TextQuestion);
    }

    @Override
    void close();
}
