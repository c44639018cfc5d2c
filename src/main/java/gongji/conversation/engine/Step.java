package gongji.conversation.engine;

import gongji.conversation.question.QuestionId;
import gongji.conversation.question.Slot;
import gongji.message.Phrase;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A declared question of a dialog.
 *
 * @param next the questions that may follow; empty when only a review or an end can
 * @param dependsOn the earlier questions whose correction clears this answer
 */
public record Step(Slot<?> slot, Set<QuestionId> next, Set<QuestionId> dependsOn) {

    public Step {
        next = Set.copyOf(next);
        dependsOn = Set.copyOf(dependsOn);
    }

    /** {@return the step of this slot, so far without followers} */
    public static Step of(Slot<?> slot) {
        return new Step(slot, Set.of(), Set.of());
    }

    /** {@return this step with the questions that may follow it} */
    public Step to(Slot<?>... followers) {
        return new Step(slot, ids(followers), dependsOn);
    }

    /** {@return this step with the questions whose correction clears its answer} */
    public Step after(Slot<?>... causes) {
        return new Step(slot, next, ids(causes));
    }

    /** {@return its name} */
    public QuestionId id() {
        return slot.id();
    }

    /** {@return what the answer is called on the review card and by people: the key {@code <dialog>.<question>.name}} */
    public Phrase name(DialogName dialog) {
        return Phrase.of(dialog.name() + "." + id().name() + ".name");
    }

    private static Set<QuestionId> ids(Slot<?>... slots) {
        return Arrays.stream(slots).map(Slot::id).collect(Collectors.toUnmodifiableSet());
    }
}
